import { ArrowLeft, Folder, FolderSearch } from 'lucide-react';
import { useState } from 'react';
import type { BackupSummary } from '../../../contract/backups.ts';
import { ask, desk, RefusedError } from '../../lib/desk.ts';
import { findPhase } from '../../lib/session.ts';
import { BackupChoice } from '../../ui/restore/backup-choice.tsx';
import { RestoreSteps } from '../../ui/restore/restore-steps.tsx';
import { Button } from '../../ui/button.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { WayIn } from './way-in.tsx';
import { folderName } from './folder-name.ts';
import { GateLayout } from './gate-layout.tsx';

interface RestoreScreenProps {
  /** The office's folder, when it is to be restored where it is; null to choose one. */
  readonly into: string | null;
  readonly onBack: () => void;
}

interface Found {
  readonly backups: readonly BackupSummary[];
  readonly chosen: string;
}

/** Brings an office back from a backup: which one, where to, the key; nobody needs to be able to sign in for it. */
export function RestoreScreen({ into: own, onBack }: RestoreScreenProps) {
  const [found, setFound] = useState<Found | null>(null);
  const [into, setInto] = useState(own);
  const [isReady, setReady] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const backup = found?.backups.find(({ folder }) => folder === found.chosen);
  const attempt = (work: () => Promise<void>) => {
    setError(null);
    work().catch(setError);
  };
  const done = async () => {
    await findPhase();
    onBack();
  };
  return (
    <GateLayout
      title="Restore from a backup"
      lead={
        isReady
          ? 'The backup is copied and checked from end to end before anything changes.'
          : 'You need the folder or drive with the backup, and the printed recovery key or an administrator’s password of that time.'
      }
      width="wide"
      foot={
        <Button tone="quiet" icon={ArrowLeft} onPress={() => (isReady ? setReady(false) : onBack())}>
          Back
        </Button>
      }
    >
      {isReady && backup !== undefined && into !== null ? (
        <RestoreSteps backup={backup} into={into} onDone={done} onCancel={() => setReady(false)} />
      ) : (
        <Stack gap={16}>
          <WayIn
            icon={FolderSearch}
            label={found === null ? 'Choose where the backup is' : 'Choose another place'}
            detail="The folder with the backup, or with several of them."
            onPress={() => attempt(async () => setFound((await findBackups()) ?? found))}
          />
          {found !== null && (
            <BackupChoice {...found} onChoose={(chosen) => setFound({ ...found, chosen })} />
          )}
          {found !== null && (
            <WayIn
              icon={Folder}
              label={into === null ? 'Choose where the office goes' : `To ${folderName(into)}`}
              detail={into ?? 'An empty folder, or the office’s own: what is there is kept aside.'}
              onPress={() => attempt(async () => setInto((await chooseTarget()) ?? into))}
            />
          )}
          <RefusalNotice error={error} />
          {backup !== undefined && into !== null && (
            <Row>
              <Button tone="primary" onPress={() => setReady(true)}>
                Continue
              </Button>
            </Row>
          )}
        </Stack>
      )}
    </GateLayout>
  );
}

async function findBackups(): Promise<Found | null> {
  const looked = await ask(desk().restores.look({}));
  if (looked === null) return null;
  const [newest] = looked.backups;
  if (newest === undefined) throw new RefusedError({ ok: false, code: 'backup-missing' });
  return { backups: looked.backups, chosen: newest.folder };
}

/** A folder that holds something may be the office's own: the program decides when it looks into it. */
async function chooseTarget(): Promise<string | null> {
  const chosen = await ask(desk().offices.chooseFolder({ purpose: 'create' }));
  if (chosen === null) return null;
  if (chosen.problem === null || chosen.problem === 'folder-not-empty') return chosen.folder;
  throw new RefusedError({ ok: false, code: chosen.problem });
}
