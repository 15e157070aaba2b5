import { FORM_LABELS } from '../../../../contract/domain/forms.ts';
import type { FormKind } from '../../../../contract/domain/forms.ts';
import { MemberId } from '../../../../contract/domain/ids.ts';
import type { FormVersion } from '../../../../contract/forms.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { formatDate } from '../../../lib/format.ts';
import { officeToday } from '../../../lib/wall-time.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { Select } from '../../../ui/select.tsx';
import { Columns } from '../../../ui/stack.tsx';
import { useWidening } from '../../../ui/widening.tsx';
import { ScanInput } from '../scans/scan-input.tsx';
import { NARROWEST } from '../scope/scope-fields.tsx';
import { RecordEntry, callOf } from './record-entry.ts';
import { ReleaseTerms } from './release-terms.tsx';

interface RecordDialogProps {
  readonly memberId: string;
  readonly kind: FormKind;
  readonly onClose: () => void;
}

/** Records a signed form: what stands on the paper, and its scan. */
export function RecordDialog({ memberId, kind, onClose }: RecordDialogProps) {
  const versions = useAsk('forms', 'versions', {});
  const settings = useAsk('settings', 'get', {});
  const isRelease = kind === 'release-of-information';
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Record the ${FORM_LABELS[kind]}`}
      width={isRelease ? 'wide' : 'normal'}
    >
      <Answer of={settings}>
        {({ releaseMonths }) => (
          <Answer of={versions}>
            {(all) => (
              <RecordFormEntries
                memberId={memberId}
                kind={kind}
                versions={all.filter((version) => version.kind === kind)}
                months={releaseMonths}
                onClose={onClose}
              />
            )}
          </Answer>
        )}
      </Answer>
    </Dialog>
  );
}

interface EntriesProps extends RecordDialogProps {
  readonly versions: readonly FormVersion[];
  readonly months: number;
}

function RecordFormEntries({ memberId, kind, versions, months, onClose }: EntriesProps) {
  const current = versions.find(({ isCurrent }) => isCurrent)?.version ?? '';
  const form = useDeskForm(RecordEntry, {
    version: current,
    signedOn: officeToday(),
    endsOn: '',
    scope: NARROWEST,
    scan: null,
  });
  const record = useTell('forms', 'record', {
    refreshes: ['members', 'contacts', 'packets', 'recalls', 'meetings', 'today', 'welcomes'],
  });
  const widening = useWidening(memberId, {
    effect: 'This release shows other members more than the one before it.',
  });
  return (
    <>
      <DeskForm
        form={form}
        submitLabel="Record form"
        onCancel={onClose}
        onSubmit={async (entry) => {
          const call = callOf(MemberId.parse(memberId), kind, entry, months);
          await widening.attempt((confirmation) =>
            record.mutateAsync({ ...call, ...(confirmation ? { confirmation } : {}) }),
          );
          announce(`${FORM_LABELS[kind]} recorded`);
          onClose();
        }}
      >
        <Columns>
          <Field form={form} name="signedOn">
            {(field) => <DateField label="Date of signing" maxValue={officeToday()} {...field} />}
          </Field>
          <Field form={form} name="version">
            {(field) => (
              <Select label="Version on the form" options={versions.map(versionOption)} {...field} />
            )}
          </Field>
        </Columns>
        {kind === 'release-of-information' && (
          <ReleaseTerms memberId={memberId} form={form} months={months} />
        )}
        <Field form={form} name="scan">
          {({ value, onChange }) => <ScanInput value={value} onChange={onChange} />}
        </Field>
      </DeskForm>
      {widening.question}
    </>
  );
}

const versionOption = ({ version, since, isCurrent }: FormVersion) => ({
  id: version,
  label: isCurrent ? `${version} (current)` : version,
  detail: `in use since ${formatDate(since)}`,
});
