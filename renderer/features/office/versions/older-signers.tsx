import { useNavigate } from 'react-router';
import { FORM_LABELS } from '../../../../contract/domain/forms.ts';
import type { FormKind } from '../../../../contract/domain/forms.ts';
import { useAsk } from '../../../lib/asking.ts';
import { formatDate } from '../../../lib/format.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Table } from '../../../ui/table.tsx';

interface OlderSignersProps {
  readonly kind: FormKind;
  readonly onClose: () => void;
}

/** Members whose form in force is of an older wording. */
export function OlderSigners({ kind, onClose }: OlderSignersProps) {
  const found = useAsk('forms', 'olderSigners', { kind });
  const navigate = useNavigate();
  return (
    <Dialog isOpen onClose={onClose} title={`Signed an older ${FORM_LABELS[kind]}`} width="wide">
      <Answer of={found} rows={5}>
        {(signers) => (
          <Table
            label="Members"
            rows={signers}
            rowKey={({ member }) => member.id}
            onOpen={({ member }) => void navigate(`/members/${member.id}/forms`)}
            empty={
              <EmptyState title="Nobody">
                Everybody’s form in force is of the version handed out now.
              </EmptyState>
            }
            columns={[
              { id: 'name', label: 'Member', width: '2fr', cell: ({ member }) => member.name },
              { id: 'version', label: 'Version', cell: ({ version }) => version },
              { id: 'signed', label: 'Signed', cell: ({ signedOn }) => formatDate(signedOn) },
            ]}
          />
        )}
      </Answer>
    </Dialog>
  );
}
