import { useState } from 'react';
import type { BackupView } from '../../../../contract/backups.ts';
import { useAsk } from '../../../lib/asking.ts';
import { useCan, useSession } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Stack } from '../../../ui/stack.tsx';
import { BackupList } from './backup-list.tsx';
import { CheckCard } from './check-card.tsx';
import { DrillDialog } from './drill-dialog.tsx';
import { KeptAside } from './kept-aside.tsx';
import { MakeCard } from './make-card.tsx';
import { RestoreDialog } from './restore-dialog.tsx';
import { SalvageCard } from './salvage-card.tsx';

interface Opened {
  readonly what: 'drill' | 'restore';
  readonly backup: BackupView;
}

/** Copies of the office: making them, trying them, restoring one; and whether the office itself is whole. */
export function BackupsPanel() {
  const found = useAsk('backups', 'list', {}, { isFresh: true });
  const { isReadOnly } = useSession();
  const mayRestore = useCan('backups.restore');
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <Answer of={found} rows={8}>
      {(view) => (
        <Stack gap={16}>
          {isReadOnly ? mayRestore && <SalvageCard /> : <MakeCard view={view} />}
          <BackupList
            backups={view.backups}
            onDrill={isReadOnly ? null : (backup) => setOpened({ what: 'drill', backup })}
            onRestore={mayRestore ? (backup) => setOpened({ what: 'restore', backup }) : null}
          />
          {!isReadOnly && <CheckCard last={view.lastCheck} />}
          <KeptAside offices={view.keptAside} mayDelete={mayRestore && !isReadOnly} />
          {opened?.what === 'drill' && <DrillDialog backup={opened.backup} onClose={close} />}
          {opened?.what === 'restore' && <RestoreDialog backup={opened.backup} onClose={close} />}
        </Stack>
      )}
    </Answer>
  );
}
