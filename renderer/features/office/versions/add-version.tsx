import { z } from 'zod';
import { FORM_LABELS } from '../../../../contract/domain/forms.ts';
import type { FormKind } from '../../../../contract/domain/forms.ts';
import type { FormVersion } from '../../../../contract/forms.ts';
import { useTell } from '../../../lib/asking.ts';
import { useDeskForm } from '../../../lib/form.ts';
import { announce } from '../../../ui/announce.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { DeskForm, Field } from '../../../ui/form.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';

const NewVersion = z.strictObject({
  version: z.string().trim().min(1, 'A short name or number').max(20),
  text: z.string().trim().min(1, 'The wording of the form').max(20_000),
});

interface AddVersionProps {
  readonly kind: FormKind;
  readonly from: FormVersion | undefined;
  readonly onClose: () => void;
}

/** A new wording of a form, begun from the one handed out now. Forms that were signed stay what they were. */
export function AddVersion({ kind, from, onClose }: AddVersionProps) {
  const form = useDeskForm(NewVersion, { version: '', text: from?.text ?? '' });
  const add = useTell('forms', 'addVersion');
  const save = async (values: z.output<typeof NewVersion>) => {
    await add.mutateAsync({ kind, ...values });
    announce(`Version ${values.version} is handed out from now on`);
    onClose();
  };
  return (
    <Dialog isOpen onClose={onClose} title={`New version of the ${FORM_LABELS[kind]}`} width="wide">
      <DeskForm form={form} onSubmit={save} submitLabel="Add version" onCancel={onClose}>
        <Notice tone="info" title="Forms that members signed stay valid">
          Afterwards this screen shows who signed an older version, so that you can ask them to sign again.
        </Notice>
        <Field form={form} name="version">
          {(field) => (
            <TextField
              label="Version"
              description={`The present one is “${from?.version ?? 'none'}”.`}
              {...field}
            />
          )}
        </Field>
        <Field form={form} name="text">
          {(field) => (
            <TextArea
              label="Wording"
              description="An empty line begins a paragraph, “- ” a bullet. The signature lines, and on the release its boxes and end date, are added when it is printed."
              rows={14}
              {...field}
            />
          )}
        </Field>
      </DeskForm>
    </Dialog>
  );
}
