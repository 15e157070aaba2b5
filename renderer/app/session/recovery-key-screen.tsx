import { Printer } from 'lucide-react';
import { useState } from 'react';
import { z } from 'zod';
import type { SessionView } from '../../../contract/session.ts';
import { ask, desk, RefusedError } from '../../lib/desk.ts';
import { useDeskForm } from '../../lib/form.ts';
import { openDesk } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { DeskForm, Field } from '../../ui/form.tsx';
import { Notice, RefusalNotice } from '../../ui/notice.tsx';
import { usePrintSheet } from '../../ui/print-sheet.tsx';
import { Row } from '../../ui/stack.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { GateLayout } from './gate-layout.tsx';
import { Steps } from './steps.tsx';
import styles from './recovery-key-screen.module.css';

const STEPS = ['Office', 'Folder', 'Administrator', 'Recovery key'] as const;
const Typed = z.strictObject({ lastGroup: z.string().trim().min(1).max(40) });

interface RecoveryKeyScreenProps {
  readonly recoveryKey: string;
  readonly session: SessionView;
}

/** Shows a new office's recovery key, once: print it, then type its last group to prove that it is on paper. */
export function RecoveryKeyScreen({ recoveryKey, session }: RecoveryKeyScreenProps) {
  const [isPrinted, setPrinted] = useState(false);
  return (
    <GateLayout
      title="Print the recovery key"
      lead="It opens the office when every administrator’s password is lost. It is shown only now, and kept nowhere in the program."
      width="wide"
    >
      <Steps labels={STEPS} current={3} />
      <output className={styles.key} aria-label="Recovery key">
        {recoveryKey.split('-').map((group, index) => (
          <span key={index} className={styles.group}>
            {group}
          </span>
        ))}
      </output>
      <Notice
        tone="attention"
        title="Keep the sheet locked away, apart from this workstation"
        actions={<PrintKey isPrinted={isPrinted} onPrinted={() => setPrinted(true)} />}
      >
        Whoever has it and the office’s folder can read everything.
      </Notice>
      <ConfirmKey session={session} isNext={isPrinted} />
    </GateLayout>
  );
}

interface PrintKeyProps {
  readonly isPrinted: boolean;
  readonly onPrinted: () => void;
}

function PrintKey({ isPrinted, onPrinted }: PrintKeyProps) {
  const { print } = usePrintSheet();
  const [error, setError] = useState<unknown>(null);
  const [isPrinting, setPrinting] = useState(false);
  const printSheet = async () => {
    setError(null);
    setPrinting(true);
    const { pdf } = await ask(desk().session.recoverySheet({}));
    const outcome = await print([pdf], { what: 'recovery-key', subjects: [] });
    if (outcome === 'sent') onPrinted();
    if (outcome === 'failed') throw new RefusedError({ ok: false, code: 'print-failed' });
  };
  return (
    <>
      <RefusalNotice error={error} />
      <Row>
        <Button
          tone={isPrinted ? 'secondary' : 'primary'}
          icon={Printer}
          takesFocus
          isPending={isPrinting}
          onPress={() =>
            void printSheet()
              .catch(setError)
              .finally(() => setPrinting(false))
          }
        >
          {isPrinted ? 'Print again' : 'Print the sheet'}
        </Button>
      </Row>
    </>
  );
}

interface ConfirmKeyProps {
  readonly session: SessionView;
  readonly isNext: boolean;
}

function ConfirmKey({ session, isNext }: ConfirmKeyProps) {
  const form = useDeskForm(Typed, { lastGroup: '' });
  return (
    <DeskForm
      form={form}
      submitLabel="Open the office"
      tone={isNext ? 'primary' : 'secondary'}
      onSubmit={async (typed) => {
        const { isConfirmed } = await ask(desk().session.confirmRecoveryKey(typed));
        if (isConfirmed) openDesk(session);
        else form.setError('lastGroup', { message: 'This is not the last group. Look at the sheet again.' });
      }}
    >
      <Field form={form} name="lastGroup">
        {(field) => (
          <TextField
            label="The last group, from the paper"
            description="Typing it shows that the sheet came out and can be read."
            {...field}
          />
        )}
      </Field>
    </DeskForm>
  );
}
