import { useRef, useState } from 'react';
import { Outlet } from 'react-router';
import { lockNow } from '../../lib/session.ts';
import { Palette } from '../palette/palette.tsx';
import { Rail } from './rail.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeys } from './keys.ts';
import styles from './frame.module.css';

/** What stands around every screen: the rail, the bar, the way past them, and the keys that work everywhere. */
export function Frame() {
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | null>(null);
  const main = useRef<HTMLElement>(null);
  const close = () => setOpened(null);
  useKeys({
    'ctrl+k': () => setOpened('palette'),
    'ctrl+l': () => void lockNow(),
    '?': () => setOpened('shortcuts'),
  });
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to the screen
      </button>
      <Rail />
      <TopBar onSearch={() => setOpened('palette')} onShortcuts={() => setOpened('shortcuts')} />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <Palette isOpen={opened === 'palette'} onClose={close} />
      <Shortcuts isOpen={opened === 'shortcuts'} onClose={close} />
    </div>
  );
}
