import { useQuery } from '@tanstack/react-query';
import { DoorOpen, LogOut, Siren } from 'lucide-react';
import type { OverdueMeeting } from '../../../../contract/meetings.ts';
import { useTell } from '../../../lib/asking.ts';
import { call } from '../../../lib/desk.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { alarmWords } from './alarm-words.ts';
import styles from './alarm.module.css';

/** How often the office is asked, in milliseconds. Asking is no activity: the idle time goes on, and nothing is written down. */
const LOOK_EVERY = 30_000;

/**
 * Meetings that nobody has heard from, above every screen. It cannot be put away: it goes when somebody checks in or out, or
 * the meeting is closed.
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
  return (
    <div className={styles.alarms}>
      {data.map((overdue) => (
        <Alarm key={overdue.id} overdue={overdue} />
      ))}
      {isError && (
        <p className={styles.alarm} role="alert">
          <Icon of={Siren} />
          Whether a meeting is overdue could not be looked up. Call whoever is out with members now.
        </p>
      )}
    </div>
  );
}

function Alarm({ overdue }: { readonly overdue: OverdueMeeting }) {
  const { title, next, place } = alarmWords(overdue);
  return (
    <section className={styles.alarm} aria-label={`Overdue: ${overdue.liaison.name}`}>
      <Icon of={Siren} />
      <div className={styles.words} role="alert">
        <p className={styles.title}>{title}</p>
        <p className={styles.next}>{next}</p>
        <p>{place}</p>
      </div>
      <div className={styles.actions}>
        <ButtonLink to={`/meetings/${overdue.id}`}>Open the meeting</ButtonLink>
        <HeardFrom overdue={overdue} />
      </div>
    </section>
  );
}

/** The liaison was heard from, and all is well. */
function HeardFrom({ overdue: { id, why, liaison } }: { readonly overdue: OverdueMeeting }) {
  const isArrival = why === 'not-checked-in';
  const check = useTell('meetings', isArrival ? 'checkIn' : 'checkOut', { refreshes: ['today'] });
  const canAttend = useCan('meetings.attend');
  if (!canAttend) return null;
  const label = isArrival ? 'Check in' : 'Check out';
  return (
    <>
      <Button
        tone="primary"
        icon={isArrival ? DoorOpen : LogOut}
        spoken={`${label}: ${liaison.name} was heard from`}
        isPending={check.isPending}
        onPress={() =>
          check.mutate(
            { id },
            { onSuccess: () => announce(`${liaison.name}: ${label.toLowerCase()} recorded`) },
          )
        }
      >
        {label}
      </Button>
      <RefusalNotice error={check.error} />
    </>
  );
}
