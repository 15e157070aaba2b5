import { useRef, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useNavigate } from 'react-router';
import { classes } from '../../lib/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import choices from '../../ui/choices.module.css';
import { useFound } from './found.ts';
import type { Entry } from './found.ts';
import styles from './palette.module.css';

interface PaletteProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Finds any member, screen or action by a few letters: arrow keys choose, Enter goes there. */
export function Palette({ isOpen, onClose }: PaletteProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      className={styles.veil ?? ''}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label="Find a member, screen or action" className={styles.dialog ?? ''}>
          <Finder onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Whether an entry that still exists is marked for Enter. */
function hasMarked(input: HTMLInputElement | null): boolean {
  const id = input?.getAttribute('aria-activedescendant') ?? '';
  return id !== '' && document.getElementById(id) !== null;
}

function Finder({ onClose }: Pick<PaletteProps, 'onClose'>) {
  const [text, setText] = useState('');
  const groups = useFound(text);
  const go = useNavigate();
  const goTo = (entry: Entry) => {
    onClose();
    void go(entry.to);
  };
  const input = useRef<HTMLInputElement>(null);
  // Members that arrive after a letter was typed are not marked by themselves: Enter then means the first one.
  const goToFirst = () => {
    const [first] = groups.flatMap((group) => group.entries);
    if (first && !hasMarked(input.current)) goTo(first);
  };
  return (
    <Autocomplete inputValue={text} onInputChange={setText}>
      <SearchField
        aria-label="Find a member, screen or action"
        {...{ autoFocus: true }}
        className={styles.field ?? ''}
        onSubmit={goToFirst}
      >
        <Input
          ref={input}
          className={styles.input ?? ''}
          placeholder="A name, a town, a screen, or what you want to do"
        />
      </SearchField>
      <Menu
        aria-label="Found"
        className={classes(choices.list, styles.found)}
        renderEmptyState={() => <p className={styles.none}>Nothing found. Try fewer letters.</p>}
      >
        {groups.map((group) => (
          <MenuSection key={group.label} id={group.label}>
            <Header className={styles.group ?? ''}>{group.label}</Header>
            {group.entries.map((entry) => (
              <MenuItem
                key={entry.id}
                id={entry.id}
                textValue={entry.label}
                className={classes(choices.choice, styles.entry)}
                onAction={() => goTo(entry)}
              >
                <Icon of={entry.icon} />
                <span>{entry.label}</span>
                {entry.detail !== '' && <span className={choices.detail}>{entry.detail}</span>}
              </MenuItem>
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Autocomplete>
  );
}
