import { TriangleAlert } from 'lucide-react';
import { EXPERIENCE_AREAS } from '../../../contract/domain/members.ts';
import type { WelcomeCard, WelcomeView } from '../../../contract/welcomes.ts';
import { useAsk } from '../../lib/asking.ts';
import { Answer } from '../../ui/answer.tsx';
import { Card } from '../../ui/card.tsx';
import { KeyValues } from '../../ui/key-values.tsx';
import { Notice } from '../../ui/notice.tsx';
import { CONTACT_WORDS } from '../../ui/safe-contact.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { StatusTag } from '../../ui/status-tag.tsx';
import styles from './welcomes.module.css';

/** R3: what to read out to the welcomer: what the newcomer's release covers, and nothing else. */
export function ToldCard({ welcome: { id, welcomer } }: { readonly welcome: WelcomeView }) {
  const found = useAsk('welcomes', 'card', { id });
  return (
    <Card title={`2. Tell ${welcomer.name} this, and nothing else`}>
      <Answer of={found} rows={4}>
        {(card) => <Told card={card} />}
      </Answer>
    </Card>
  );
}

function Told({ card }: { readonly card: WelcomeCard }) {
  const { name, town, contacts, experience, ownWords } = card;
  return (
    <Stack gap={16}>
      <KeyValues
        items={[
          { label: 'Name', value: name },
          ...(town === null ? [] : [{ label: 'Town', value: town }]),
          ...(experience.length === 0
            ? []
            : [
                {
                  label: 'Shared experience',
                  value: experience.map((area) => EXPERIENCE_AREAS[area]).join(', '),
                },
              ]),
          ...(ownWords === null ? [] : [{ label: 'In their own words', value: ownWords }]),
        ]}
      />
      {contacts.length === 0 && (
        <Notice tone="attention" title="No contact method may be told">
          Their release covers none. Ask the newcomer whether they would like to be called, or to make the
          first call themselves.
        </Notice>
      )}
      {contacts.map((contact) => (
        <Method key={contact.id} contact={contact} />
      ))}
    </Stack>
  );
}

/** R7: a method with its rules right behind it, and a warning when they want confirming. */
function Method({ contact }: { readonly contact: WelcomeCard['contacts'][number] }) {
  const { kind, value, rules, isConfirmationDue } = contact;
  return (
    <div className={styles.method}>
      <Row gap={8}>
        <span className={styles.quiet}>{CONTACT_WORDS[kind]}</span>
        {isConfirmationDue && (
          <StatusTag tone="attention" icon={TriangleAlert}>
            Ask the newcomer first whether this is still safe
          </StatusTag>
        )}
      </Row>
      <span className={styles.value}>{value}</span>
      {rules.length > 0 && (
        <ul className={styles.rules}>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
