import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PacketCheck, UnprintablePlace } from '../../../../contract/packets.ts';
import { plural } from '../../../lib/format.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../packets.module.css';

const BECAUSE: Readonly<Record<PacketCheck['leftOut'][number]['because'], string>> = {
  'not-active': 'Not active',
  'forms-missing': 'Not all three forms are current',
};

interface CheckCardProps {
  readonly check: PacketCheck;
  readonly isEveryone: boolean;
  /** The button that produces. */
  readonly action: ReactNode;
}

/** What would happen now: who receives one, who is left out and why (R2), what cannot be printed, who holds an older copy. */
export function CheckCard({ check, isEveryone, action }: CheckCardProps) {
  const { recipients, leftOut, unprintable, holders } = check;
  return (
    <Card title="What will be produced">
      <Stack gap={16}>
        <p aria-live="polite">
          {recipients === 0
            ? 'Nobody can receive a packet now.'
            : `${plural(recipients, 'member')} will receive a packet, each made for that member alone.`}
        </p>
        {unprintable.length > 0 && <Unprintable people={unprintable} />}
        {action}
        {holders > 0 && (
          <Notice
            tone="info"
            title={`${plural(holders, 'recipient still holds', 'recipients still hold')} an older copy`}
          >
            Ask for it back when you hand over the new one, and record it in the ledger.
          </Notice>
        )}
        {leftOut.length > 0 && <LeftOut people={leftOut} isEveryone={isEveryone} />}
      </Stack>
    </Card>
  );
}

function LeftOut({
  people,
  isEveryone,
}: {
  readonly people: PacketCheck['leftOut'];
  readonly isEveryone: boolean;
}) {
  return (
    <Stack gap={8}>
      <h3>Left out: {plural(people.length, 'member')}</h3>
      <p className={styles.quiet}>
        {isEveryone
          ? 'Active members whose forms are not complete receive no packet and are shown in none.'
          : 'A packet goes to active members with three current forms only.'}
      </p>
      <ul className={`${styles.people} ${styles.long}`} aria-label="Left out">
        {people.map(({ id, name, because }) => (
          <li key={id} className={styles.person}>
            <span className={styles.words}>
              <Link to={`/members/${id}`}>{name}</Link>
            </span>
            <span className={styles.quiet}>{BECAUSE[because]}</span>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

const PLACES: Readonly<Record<UnprintablePlace, string>> = {
  name: 'name',
  town: 'town',
  'own-words': 'own words',
  contacts: 'contact methods',
};

/** Every packet would show them: the way to each one's record stands beside the letters. */
function Unprintable({ people }: { readonly people: PacketCheck['unprintable'] }) {
  return (
    <Notice
      tone="danger"
      title={`Some letters of ${plural(people.length, 'member')} cannot be printed`}
      isUrgent
    >
      <Stack gap={12}>
        <p>
          Packets show these members to the others, so none is produced for anybody yet. Write these letters
          in Latin, Greek or Cyrillic ones, as the member would.
        </p>
        <ul className={styles.people} aria-label="Cannot be printed">
          {people.map((person) => (
            <li key={person.id} className={styles.person}>
              <span className={styles.words}>
                {person.name}: {person.letters.join(' ')}{' '}
                <span className={styles.quiet}>
                  ({person.places.map((place) => PLACES[place]).join(', ')})
                </span>
              </span>
              <ButtonLink to={spellingPath(person)}>Change the spelling</ButtonLink>
            </li>
          ))}
        </ul>
      </Stack>
    </Notice>
  );
}

/** A contact method is changed where it stands, everything else with the member's facts. */
const spellingPath = ({ id, places }: PacketCheck['unprintable'][number]): string =>
  `/members/${id}/${places.every((place) => place === 'contacts') ? 'contacts' : 'edit'}`;
