import { Keyboard, Lock, Monitor, Moon, Search, ShieldAlert, Sun, UserRound } from 'lucide-react';
import { lockNow, useSession } from '../../lib/session.ts';
import { useTheme } from '../../lib/theme.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyboardHint } from '../../ui/keyboard-hint.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuAction } from '../../ui/menu.tsx';
import styles from './top-bar.module.css';

interface TopBarProps {
  readonly onSearch: () => void;
  /** Absent for an account that may not log one. */
  readonly onNotice?: () => void;
  readonly onShortcuts: () => void;
}

/** The way to anything by name, who is signed in, and the lock. */
export function TopBar({ onSearch, onNotice, onShortcuts }: TopBarProps) {
  const { account } = useSession();
  const { choose } = useTheme();
  const items: readonly MenuAction[] = [
    { id: 'system', label: 'Look: as the system', icon: Monitor, onAction: () => choose('system') },
    { id: 'light', label: 'Look: light', icon: Sun, onAction: () => choose('light') },
    { id: 'dark', label: 'Look: dark', icon: Moon, onAction: () => choose('dark') },
    { id: 'keys', label: 'Keyboard shortcuts', icon: Keyboard, keys: '?', onAction: onShortcuts },
  ];
  return (
    <header className={styles.bar}>
      <button type="button" className={styles.search} onClick={onSearch} aria-keyshortcuts="Control+K">
        <Icon of={Search} />
        <span className={styles.words}>Find a member, screen or action</span>
        <KeyboardHint keys="Ctrl K" />
      </button>
      <div className={styles.who}>
        {onNotice && (
          <Button icon={ShieldAlert} keys="Ctrl Shift N" onPress={onNotice}>
            Log a <span className={styles.rest}>conflict </span>notice
          </Button>
        )}
        <Menu label={account.fullName} icon={UserRound} items={items} tone="quiet" />
        <Button icon={Lock} keys="Ctrl L" onPress={() => void lockNow()}>
          Lock
        </Button>
      </div>
    </header>
  );
}
