import { useEffect, useRef, useState } from 'react';
import { NavigationType, Outlet, useLocation, useNavigate, useNavigationType } from 'react-router';
import { MeetingAlarm } from '../../features/meetings/alarm/meeting-alarm.tsx';
import { lockNow, useCan } from '../../lib/session.ts';
import { useArrival } from '../../ui/arrival.ts';
import { Palette } from '../palette/palette.tsx';
import { Rail } from './rail.tsx';
import { ReadOnlyNotice } from './read-only-notice.tsx';
import { Shortcuts } from './shortcuts.tsx';
import { TopBar } from './top-bar.tsx';
import { useKeys } from './keys.ts';
import { useTrailFirst } from './trail-first.ts';
import styles from './frame.module.css';

/** Where a conflict notice is logged. */
const NOTICE = '/conflicts/new';

/** What stands around every screen: the rail, the bar, the way past them, and the keys that work everywhere. */
export function Frame() {
  const [opened, setOpened] = useState<'palette' | 'shortcuts' | null>(null);
  const main = useRef<HTMLElement>(null);
  const close = () => setOpened(null);
  const canLog = useCan('conflicts.log');
  const { pathname, key } = useLocation();
  useArrival(key);
  const go = useNavigate();
  const logNotice = () => {
    close();
    // Already there: what was typed stays.
    if (canLog && pathname !== NOTICE) void go(NOTICE);
  };
  const arrivedAt = useNavigationType() === NavigationType.Pop ? null : pathname;
  useEffect(() => {
    // Every screen begins at its top; whoever goes back is left where they were.
    if (arrivedAt !== null) main.current?.scrollTo(0, 0);
  }, [arrivedAt]);
  useTrailFirst();
  useKeys({
    'ctrl+k': () => setOpened('palette'),
    'ctrl+shift+n': logNotice,
    'ctrl+l': () => void lockNow(),
    '?': () => setOpened('shortcuts'),
  });
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        Skip to the screen
      </button>
      <Rail />
      <TopBar
        onSearch={() => setOpened('palette')}
        onShortcuts={() => setOpened('shortcuts')}
        {...(canLog ? { onNotice: logNotice } : {})}
      />
      <MeetingAlarm />
      <main ref={main} tabIndex={-1} className={styles.main}>
        <ReadOnlyNotice />
        <Outlet />
      </main>
      <Palette isOpen={opened === 'palette'} onClose={close} />
      <Shortcuts isOpen={opened === 'shortcuts'} onClose={close} />
    </div>
  );
}
