import { Folder, FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { ask, desk, RefusedError } from '../../lib/desk.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { folderName } from './folder-name.ts';
import styles from './folder-step.module.css';

interface FolderStepProps {
  readonly folder: string | null;
  readonly onDone: (folder: string) => void;
}

/** The folder in which the office will live: empty, and kept where backups of the workstation reach it. */
export function FolderStep({ folder: first, onDone }: FolderStepProps) {
  const [folder, setFolder] = useState(first);
  const [error, setError] = useState<unknown>(null);
  const choose = async () => {
    setError(null);
    const chosen = await ask(desk().offices.chooseFolder({ purpose: 'create' }));
    if (chosen === null) return;
    if (chosen.problem === null) setFolder(chosen.folder);
    else setError(new RefusedError({ ok: false, code: chosen.problem }));
  };
  return (
    <Stack gap={16}>
      <p>Choose an empty folder on a drive that only this office’s staff can reach.</p>
      {folder !== null && (
        <div className={styles.chosen}>
          <Icon of={Folder} />
          <span className={styles.words}>
            <span className={styles.name}>{folderName(folder)}</span>
            <span className={styles.path}>{folder}</span>
          </span>
        </div>
      )}
      <RefusalNotice error={error} />
      <Row>
        {folder !== null && (
          <Button tone="primary" onPress={() => onDone(folder)}>
            Continue
          </Button>
        )}
        <Button
          tone={folder === null ? 'primary' : 'secondary'}
          icon={FolderSearch}
          takesFocus={folder === null}
          onPress={() => void choose().catch(setError)}
        >
          {folder === null ? 'Choose a folder' : 'Choose another folder'}
        </Button>
      </Row>
    </Stack>
  );
}
