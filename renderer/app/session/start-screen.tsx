import { FolderOpen, FolderPlus, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { KnownOffice } from '../../../contract/offices.ts';
import { findPhase } from '../../lib/session.ts';
import { ask, desk, RefusedError } from '../../lib/desk.ts';
import { RefusalNotice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/stack.tsx';
import { CreateOffice } from './create-office.tsx';
import { GateLayout } from './gate-layout.tsx';
import { KnownOffices } from './known-offices.tsx';
import { RestoreScreen } from './restore-screen.tsx';
import { WayIn } from './way-in.tsx';

/** No office is open: open one that this workstation knows, open another, or create one. */
export function StartScreen({ known }: { readonly known: readonly KnownOffice[] }) {
  const [isCreating, setCreating] = useState(false);
  const [restoring, setRestoring] = useState<{ readonly into: string | null } | null>(null);
  const { open, choose, error, opening } = useOpening();
  if (isCreating) return <CreateOffice onBack={() => setCreating(false)} />;
  if (restoring !== null) return <RestoreScreen {...restoring} onBack={() => setRestoring(null)} />;
  const isFirst = known.length === 0;
  const create = (
    <WayIn
      icon={FolderPlus}
      label="Create an office"
      detail="A new, empty office. You become its first administrator."
      isDisabled={opening !== null}
      onPress={() => setCreating(true)}
    />
  );
  return (
    <GateLayout
      title={isFirst ? 'Begin with an office' : 'Open an office'}
      lead={
        isFirst
          ? 'An office is one folder with an encrypted database.'
          : 'Choose the office to work in. You sign in on the next screen.'
      }
      width="wide"
    >
      <RefusalNotice error={error} />
      {!isFirst && <KnownOffices known={known} opening={opening} onOpen={(folder) => void open(folder)} />}
      <Stack gap={8}>
        {isFirst && create}
        <WayIn
          icon={FolderOpen}
          label={isFirst ? 'Open an office' : 'Open another office'}
          detail="The folder that your office already uses."
          isDisabled={opening !== null}
          onPress={() => void choose()}
        />
        {!isFirst && create}
        <WayIn
          icon={RotateCcw}
          label="Restore from a backup"
          detail="Brings an office back: after a drive failed, on a new workstation, or as it was on a day."
          isDisabled={opening !== null}
          onPress={() => setRestoring({ into: null })}
        />
      </Stack>
    </GateLayout>
  );
}

/** Opening a folder: '' is the one from the dialog. */
function useOpening() {
  const [error, setError] = useState<unknown>(null);
  const [opening, setOpening] = useState<string | null>(null);
  const attempt = async (name: string, work: () => Promise<void>) => {
    setError(null);
    setOpening(name);
    await work().catch(setError);
    setOpening(null);
  };
  const openFolder = async (folder: string) => {
    await ask(desk().offices.open({ folder }));
    await findPhase();
  };
  return {
    error,
    opening,
    open: (folder: string) => attempt(folder, () => openFolder(folder)),
    choose: () =>
      attempt('', async () => {
        const chosen = await ask(desk().offices.chooseFolder({ purpose: 'open' }));
        if (chosen === null) return;
        if (chosen.problem !== null) throw new RefusedError({ ok: false, code: chosen.problem });
        await openFolder(chosen.folder);
      }),
  };
}
