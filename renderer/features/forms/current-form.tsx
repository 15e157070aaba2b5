import { Eye, FileUp, ScanEye, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { FormView } from '../../../contract/forms.ts';
import { formatBytes, formatDate } from '../../lib/format.ts';
import { useCan } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { KeyValues } from '../../ui/key-values.tsx';
import { Row } from '../../ui/stack.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import { AttachScan } from './scans/attach-scan.tsx';
import { ScopeDialog } from './scope/scope-dialog.tsx';
import { ScopePreview } from './scope/scope-preview.tsx';
import { endInWords } from './words.ts';

interface CurrentFormProps {
  readonly form: FormView;
  readonly onShowScan: (scanId: string) => void;
}

/** The form that counts today: when it was signed, how long it holds, its scan, what it lets others see. */
export function CurrentForm({ form, onShowScan }: CurrentFormProps) {
  const end = endInWords(form);
  return (
    <>
      <KeyValues
        items={[
          { label: 'Signed', value: formatDate(form.signedOn) },
          { label: 'Version', value: form.version },
          ...(end === '' ? [] : [{ label: 'End', value: end }]),
          { label: 'Received by', value: form.receivedBy },
          { label: 'Scan', value: form.scan === null ? 'None yet' : scanInWords(form.scan) },
        ]}
      />
      {form.scope !== null && <ScopePreview memberId={form.memberId} scope={form.scope} />}
      <FormActions form={form} onShowScan={onShowScan} />
    </>
  );
}

const scanInWords = ({ mediaType, bytes }: NonNullable<FormView['scan']>): string =>
  `${mediaType === 'application/pdf' ? 'PDF' : 'Picture'}, ${formatBytes(bytes)}`;

function FormActions({ form, onShowScan }: CurrentFormProps) {
  const [asked, setAsked] = useState<'scan' | 'scope' | 'revoke' | null>(null);
  const canRecord = useCan('forms.record');
  const { scan } = form;
  const close = () => setAsked(null);
  return (
    <Row gap={8}>
      {scan !== null && (
        <Button icon={ScanEye} onPress={() => onShowScan(scan.id)}>
          View scan
        </Button>
      )}
      {canRecord && (
        <>
          {form.scope !== null && (
            <Button icon={Eye} onPress={() => setAsked('scope')}>
              Change what members see
            </Button>
          )}
          <Button icon={FileUp} onPress={() => setAsked('scan')}>
            {scan === null ? 'Add scan' : 'Add another scan'}
          </Button>
          <Button tone="quiet" icon={Undo2} onPress={() => setAsked('revoke')}>
            Revoke
          </Button>
        </>
      )}
      {asked === 'scan' && <AttachScan form={form} onClose={close} />}
      {asked === 'scope' && <ScopeDialog form={form} onClose={close} />}
      {asked === 'revoke' && <RevokeDialog form={form} onClose={close} />}
    </Row>
  );
}
