import { ChevronRight, Folder, X } from 'lucide-react';
import type { KnownOffice } from '../../../contract/offices.ts';
import { formatDate } from '../../lib/format.ts';
import { ask, desk } from '../../lib/desk.ts';
import { findPhase } from '../../lib/session.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import { folderName } from './folder-name.ts';
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
          <button
            type="button"
            className={styles.office}
            disabled={!isPresent || opening !== null}
            onClick={() => onOpen(folder)}
          >
            <Icon of={Folder} />
            <span className={styles.words}>
              <span className={styles.name}>{folderName(folder)}</span>
              <span className={styles.detail}>{folder}</span>
              <span className={styles.detail}>Last opened {formatDate(openedAt)}</span>
            </span>
            {isPresent ? <Icon of={ChevronRight} /> : <StatusTag tone="attention">Not found</StatusTag>}
          </button>
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
