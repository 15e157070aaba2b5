import { z } from 'zod';
import { typedShortHash } from '../../../../contract/domain/audit-head.ts';
import { useTell } from '../../../lib/asking.ts';
import { PAPER_ANSWERS } from '../../../lib/audit-words/faults.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Columns, Stack } from '../../../ui/stack.tsx';
import { TextField } from '../../../ui/text-field.tsx';

/** As it stands on the sheet: `1,204` and `3fa9 27c1 d0e4`. */
const Typed = z.strictObject({
  count: z
    .string()
    .regex(/^\s*[1-9][\d,. ]{0,12}\s*$/, 'Type the number of records as it stands on the sheet.'),
  seal: z
    .string()
    .refine(
      (text) => typedShortHash(text) !== null,
      'A seal has twelve figures and letters from a to f, in three groups of four.',
    ),
});

interface PaperCheckProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Compares a ledger sheet from the drawer with the trail: one that was rewritten or cut off no longer has its record. */
export const PaperCheck = ({ isOpen, onClose }: PaperCheckProps) => (
  <Dialog isOpen={isOpen} onClose={onClose} title="Compare a ledger sheet with the trail">
    <Comparison />
  </Dialog>
);

function Comparison() {
  const form = useDeskForm(Typed, { count: '', seal: '' });
  const check = useTell('audit', 'checkPaper');
  const found = check.data;
  const compare = ({ count, seal }: z.infer<typeof Typed>) =>
    check.mutateAsync({
      count: Number(count.replaceAll(/\D/g, '')),
      shortHash: typedShortHash(seal) ?? '',
    });
  return (
    <Stack gap={12}>
      <p>
        The small print of each run’s ledger sheet says how many records the trail had and how the last seal
        began. Type both from a sheet out of the drawer.
      </p>
      <DeskForm form={form} onSubmit={compare} submitLabel="Compare">
        <Columns of="fields">
          <Field form={form} name="count">
            {(field) => <TextField label="Records" maxLength={16} {...field} />}
          </Field>
          <Field form={form} name="seal">
            {(field) => <TextField label="The last seal begins" maxLength={24} {...field} />}
          </Field>
        </Columns>
      </DeskForm>
      {found && (
        <Notice
          tone={found.answer === 'held' ? 'good' : 'danger'}
          title={PAPER_ANSWERS[found.answer].title}
          isUrgent
        >
          {PAPER_ANSWERS[found.answer].body}
          {found.at !== null && ` It was made on ${formatDateTime(found.at)}.`}
        </Notice>
      )}
    </Stack>
  );
}
