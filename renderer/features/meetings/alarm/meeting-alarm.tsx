import { useQuery } from '@tanstack/react-query';
import { Siren } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import type { OverdueMeeting } from '../../../../contract/meetings.ts';
import { call } from '../../../lib/desk.ts';
import { useCan, useSession } from '../../../lib/session.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { CheckInButton, CheckOutButton } from '../check-buttons.tsx';
import { alarmWords } from './alarm-words.ts';
import styles from './alarm.module.css';

/** How often the office is asked, in milliseconds. Asking is no activity: the idle time goes on, and nothing is written down. */
const LOOK_EVERY = 30_000;

/**
 * Meetings that nobody has heard from, above every screen and every dialog. It cannot be put away: it goes when somebody checks
 * in or out, or the meeting is closed.
 */
export function MeetingAlarm() {
  const canSee = useCan('meetings.view');
  const { data = [], isError } = useQuery({
    queryKey: ['meetings', 'overdue', {}],
    queryFn: () => call('meetings', 'overdue', {}),
    enabled: canSee,
    refetchInterval: LOOK_EVERY,
    refetchIntervalInBackground: true,
  });
  const measured = useHeightShared();
  return createPortal(
    <div ref={measured} className={styles.alarms}>
      {data.map((overdue) => (
        <Alarm key={overdue.id} overdue={overdue} />
      ))}
      {isError && (
        <p className={styles.alarm} role="alert">
          <Icon of={Siren} />
          Whether a meeting is overdue could not be looked up. Call whoever is out with members now.
        </p>
      )}
    </div>,
    document.getElementById('alarm') ?? document.body,
  );
}

/** Tells the veils how much room the alarm takes, so that no dialog stands behind it. */
function useHeightShared() {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const watch = new ResizeObserver(([entry]) =>
      style.setProperty('--alarm-size', `${entry?.borderBoxSize[0]?.blockSize ?? 0}px`),
    );
    if (bar.current) watch.observe(bar.current);
    return () => {
      watch.disconnect();
      style.removeProperty('--alarm-size');
    };
  }, []);
  return bar;
}

function Alarm({ overdue }: { readonly overdue: OverdueMeeting }) {
  const { account } = useSession();
  const { title, own, next, place, again } = alarmWords(overdue, { signedIn: account.id });
  return (
    <section className={styles.alarm} aria-label={`Overdue: ${overdue.liaison.name}`}>
      <Icon of={Siren} />
      <div className={styles.words} role="alert">
        <p className={styles.title}>{title}</p>
        {own !== '' && <p className={styles.next}>{own}</p>}
        <p className={styles.next}>{next}</p>
        <p>{place}</p>
        {again !== '' && <p>{again}</p>}
      </div>
      <div className={styles.actions}>
        <ButtonLink to={`/meetings/${overdue.id}`}>Open the meeting</ButtonLink>
        <HeardFrom overdue={overdue} />
      </div>
    </section>
  );
}

/** The liaison was heard from: they have arrived, or have left safely. */
function HeardFrom({ overdue: { id, why, liaison } }: { readonly overdue: OverdueMeeting }) {
  const canAttend = useCan('meetings.attend');
  if (!canAttend) return null;
  return why === 'not-checked-in' ? (
    <CheckInButton meetingId={id} liaison={liaison.name} />
  ) : (
    <CheckOutButton meetingId={id} liaison={liaison.name} />
  );
}
