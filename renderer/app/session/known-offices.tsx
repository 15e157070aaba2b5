import { Folder, X } from 'lucide-react';
import type { KnownOffice } from '../../../contract/offices.ts';
import { formatDate } from '../../lib/format.ts';
import { ask, desk } from '../../lib/desk.ts';
import { findPhase } from '../../lib/session.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { folderName } from './folder-name.ts';
import { WayIn } from './way-in.tsx';
import styles from './known-offices.module.css';

interface KnownOfficesProps {
  readonly known: readonly KnownOffice[];
  /** The folder that is being opened. */
  readonly opening: string | null;
  readonly onOpen: (folder: string) => void;
}

const forget = async (folder: string) => {
  await ask(desk().offices.forget({ folder }));
  await findPhase();
};

/** The offices that were opened on this workstation, by their folders: an office's own name is inside, encrypted. */
export function KnownOffices({ known, opening, onOpen }: KnownOfficesProps) {
  return (
    <ul className={styles.list}>
      {known.map(({ folder, openedAt, isPresent }) => (
        <li key={folder} className={styles.item}>
          <WayIn
            icon={Folder}
            label={folderName(folder)}
            detail={`${folder} · last opened ${formatDate(openedAt)}`}
            isDisabled={!isPresent || opening !== null}
            onPress={() => onOpen(folder)}
            {...(isPresent ? {} : { end: <StatusTag tone="attention">Not found</StatusTag> })}
          />
          <IconButton
            label={`Take ${folderName(folder)} off this list`}
            icon={X}
            onPress={() => void forget(folder)}
          />
        </li>
      ))}
    </ul>
  );
}
