import { useParams } from 'react-router';
import type { WelcomeView } from '../../../contract/welcomes.ts';
import { useAsk } from '../../lib/asking.ts';
import { formatDate, plural } from '../../lib/format.ts';
import { Answer } from '../../ui/answer.tsx';
import { ButtonLink } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SafeContact, contactName } from '../../ui/safe-contact.tsx';
import { Row, Stack } from '../../ui/stack.tsx';
import { NobodyChosen } from './nobody-chosen.tsx';
import { OutcomeButtons } from './outcome-buttons.tsx';
import { OverdueTag } from './overdue-tag.tsx';
import { ToldCard } from './told-card.tsx';
import styles from './welcomes.module.css';

/** One welcome under way, in the order of the work: reach the welcomer, tell them, record what became of it. */
export function WelcomeDetail() {
  const { welcomeId = '' } = useParams();
  const queue = useAsk('welcomes', 'queue', {});
  const welcome = queue.data?.open.rows.find(({ id }) => id === welcomeId);
  return welcome === undefined ? <NobodyChosen /> : <Steps key={welcomeId} welcome={welcome} />;
}

function Steps({ welcome }: { readonly welcome: WelcomeView }) {
  const { newcomer, welcomer, dueOn, isOverdue, tries } = welcome;
  return (
    <Stack gap={16}>
      <Card
        title={`${welcomer.name} welcomes ${newcomer.name}`}
        actions={<ButtonLink to={`/members/${newcomer.id}`}>Newcomer’s page</ButtonLink>}
        tone={isOverdue ? 'attention' : 'plain'}
      >
        <Row gap={12}>
          <span>
            Due {formatDate(dueOn)}
            {tries > 0 && `, after ${plural(tries, 'try', 'tries')}`}
          </span>
          <OverdueTag welcome={welcome} />
        </Row>
        <OutcomeButtons welcome={welcome} />
      </Card>
      <ReachCard welcome={welcome} />
      <ToldCard welcome={welcome} />
    </Stack>
  );
}

/** R7: how the office may reach the welcomer. */
function ReachCard({ welcome: { welcomer } }: { readonly welcome: WelcomeView }) {
  const found = useAsk('contacts', 'list', { memberId: welcomer.id });
  return (
    <Card title={`1. Reach ${welcomer.name}`}>
      <Answer of={found} rows={2}>
        {(contacts) =>
          contacts.length === 0 ? (
            <p>No contact method is known. The member’s page is where one is added.</p>
          ) : (
            <Stack gap={24}>
              {contacts.map((contact) => (
                <div key={contact.id} className={styles.method}>
                  <span className={styles.quiet}>{contactName(contact)}</span>
                  <SafeContact contact={contact} />
                </div>
              ))}
            </Stack>
          )
        }
      </Answer>
    </Card>
  );
}
