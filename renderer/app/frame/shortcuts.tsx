import { Dialog } from '../../ui/dialog.tsx';
import { KeyboardHint } from '../../ui/keyboard-hint.tsx';
import styles from './shortcuts.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['Find a member, screen or action', 'Ctrl K'],
  ['Log a conflict notice', 'Ctrl Shift N'],
  ['Lock the office', 'Ctrl L'],
  ['These shortcuts', '?'],
  ['Move in a list or table', 'Arrow keys'],
  ['Open what is marked', 'Enter'],
  ['Close a window, empty a search', 'Esc'],
  ['To the next or previous control', 'Tab, Shift Tab'],
];

interface ShortcutsProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The keys that work everywhere. */
export function Shortcuts({ isOpen, onClose }: ShortcutsProps) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title="Keyboard shortcuts" width="narrow">
      <dl className={styles.list}>
        {KEYS.map(([label, keys]) => (
          <div key={label} className={styles.line}>
            <dt>{label}</dt>
            <dd>
              <KeyboardHint keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
