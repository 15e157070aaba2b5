import { ArrowLeft, KeyRound, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { LockReason } from '../../../contract/events.ts';
import { ask, desk } from '../../lib/desk.ts';
import { findPhase } from '../../lib/session.ts';
import { Button } from '../../ui/button.tsx';
import { GateLayout } from './gate-layout.tsx';
import { RecoverForm } from './recover-form.tsx';
import { RestoreScreen } from './restore-screen.tsx';
import { SignInForm } from './sign-in-form.tsx';

const WHY: Readonly<Record<LockReason, string>> = {
  request: 'Locked. What was saved is safe.',
  idle: 'Locked because nobody used it for a while. What was saved is safe.',
  'screen-locked': 'Locked together with the workstation. What was saved is safe.',
  damage:
    'Locked because the office’s file could not be read as it should be. Sign in: it is checked, and opened to be read if it can be.',
  suspend: 'Locked because the workstation went to sleep. What was saved is safe.',
};

const closeOffice = async () => {
  await ask(desk().offices.close({}));
  await findPhase();
};

/** Where the office that is locked is. */
const folderOfOffice = async (): Promise<string | null> => {
  const state = await ask(desk().offices.state({}));
  return state.kind === 'none' ? null : state.folder;
};

/** The locked office: it shows nothing of what is inside, not even its name. */
export function UnlockScreen({ reason }: { readonly reason: LockReason | null }) {
  const [isRecovering, setRecovering] = useState(false);
  const [restoring, setRestoring] = useState<string | null>(null);
  if (restoring !== null) return <RestoreScreen into={restoring} onBack={() => setRestoring(null)} />;
  return (
    <GateLayout
      title={isRecovering ? 'Use the recovery key' : 'Sign in'}
      lead={
        isRecovering
          ? 'The printed recovery key opens the office for an administrator, who sets a new password with it.'
          : (reason !== null && WHY[reason]) || undefined
      }
      foot={
        isRecovering ? (
          <Button tone="quiet" icon={ArrowLeft} onPress={() => setRecovering(false)}>
            Back
          </Button>
        ) : (
          <>
            <Button tone="quiet" onPress={() => void closeOffice()}>
              Another office
            </Button>
            <Button tone="quiet" icon={KeyRound} onPress={() => setRecovering(true)}>
              Use recovery key
            </Button>
            <Button tone="quiet" icon={RotateCcw} onPress={() => void folderOfOffice().then(setRestoring)}>
              Restore from a backup
            </Button>
          </>
        )
      }
    >
      {isRecovering ? <RecoverForm /> : <SignInForm />}
    </GateLayout>
  );
}
