import { ChevronUp, Phone } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Agreement, MeetingView } from '../../../../contract/meetings.ts';
import { useAsk } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Answer } from '../../../ui/answer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { SafeContact, contactName } from '../../../ui/safe-contact.tsx';
import { Columns, Row } from '../../../ui/stack.tsx';
import { StatusTag } from '../../../ui/status-tag.tsx';
import { AGREEMENT_LOOK } from '../words.ts';
import type { Possible } from './steps.ts';
import { useMeetingChange } from './use-meeting-change.ts';
import styles from './meeting.module.css';

type Person = MeetingView['people'][number];

interface PeopleCardProps {
  readonly meeting: MeetingView;
  readonly possible: Possible;
  /** Whether the members are still called about it. */
  readonly canCall: boolean;
}

/** Who comes, and what each of them said. Nobody is asked why (R5). */
export function PeopleCard({ meeting, possible, canCall }: PeopleCardProps) {
  return (
    <Card title="Members">
      <ul className={styles.people} aria-label="Members of this meeting">
        {meeting.people.map((person) => (
          <PersonLine
            key={person.id}
            meeting={meeting}
            person={person}
            possible={possible}
            canCall={canCall}
          />
        ))}
      </ul>
    </Card>
  );
}

interface PersonLineProps extends PeopleCardProps {
  readonly person: Person;
}

function PersonLine({ meeting, person, possible, canCall }: PersonLineProps) {
  const [isCalling, setCalling] = useState(false);
  const canAttend = useCan('meetings.attend');
  return (
    <li className={styles.person}>
      <div className={styles.line}>
        <span className={styles.who}>
          <Link to={`/members/${person.id}`}>{person.name}</Link>
          <AgreementTag agreement={person.agreement} />
        </span>
        <Row gap={8}>
          {canAttend && possible.toAgree && person.agreement !== 'pending' && (
            <AnswerButton meeting={meeting} person={person} agreement="pending" label="Ask again" />
          )}
          {canCall && (
            <Button
              icon={isCalling ? ChevronUp : Phone}
              spoken={isCalling ? `Hide the contact methods of ${person.name}` : `Call ${person.name}`}
              onPress={() => setCalling(!isCalling)}
            >
              {isCalling ? 'Hide the contact methods' : 'Call'}
            </Button>
          )}
          {canAttend && possible.toAgree && (
            <>
              <AnswerButton meeting={meeting} person={person} agreement="agreed" label="Agreed" />
              <AnswerButton meeting={meeting} person={person} agreement="declined" label="Declined" />
            </>
          )}
        </Row>
      </div>
      {isCalling && canCall && <Methods person={person} />}
    </li>
  );
}

function AgreementTag({ agreement }: { readonly agreement: Agreement }) {
  const { label, tone, icon } = AGREEMENT_LOOK[agreement];
  return (
    <StatusTag tone={tone} icon={icon}>
      {label}
    </StatusTag>
  );
}

interface AnswerButtonProps {
  readonly meeting: MeetingView;
  readonly person: Person;
  readonly agreement: Agreement;
  readonly label: string;
}

/** What the member says, in one press. The buttons stay where they are: a second press never records the other answer. */
function AnswerButton({ meeting, person, agreement, label }: AnswerButtonProps) {
  const agree = useMeetingChange('agree');
  const record = () =>
    agree.mutate(
      { id: meeting.id, memberId: person.id, agreement },
      { onSuccess: () => announce(`${person.name}: ${AGREEMENT_LOOK[agreement].label.toLowerCase()}`) },
    );
  return (
    <>
      <Button
        tone={agreement === 'pending' ? 'quiet' : 'secondary'}
        spoken={`${label}: ${person.name}`}
        isPending={agree.isPending}
        onPress={agreement === person.agreement ? undefined : record}
      >
        {label}
      </Button>
      <RefusalNotice error={agree.error} />
    </>
  );
}

/** R7: how the member may be reached, every method with its rules. */
function Methods({ person }: { readonly person: Person }) {
  const found = useAsk('contacts', 'list', { memberId: person.id });
  return (
    <Answer of={found} rows={2}>
      {(contacts) =>
        contacts.length === 0 ? (
          <p className={styles.quiet}>No contact method is known. The member’s page is where one is added.</p>
        ) : (
          <Columns>
            {contacts.map((contact) => (
              <section key={contact.id} className={styles.method} aria-label={contactName(contact)}>
                <h3>{contactName(contact)}</h3>
                <SafeContact contact={contact} />
              </section>
            ))}
          </Columns>
        )
      }
    </Answer>
  );
}
