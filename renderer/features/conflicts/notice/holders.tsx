import { FilePlus } from 'lucide-react';
import { Link } from 'react-router';
import type { HeldPage, NoticeEffects } from '../../../../contract/conflicts.ts';
import { COPY_STATE_LABELS } from '../../../../contract/domain/copies.ts';
import { useAsk } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SafeContact, contactName } from '../../../ui/safe-contact.tsx';
import { Columns, Stack } from '../../../ui/stack.tsx';
import styles from '../conflicts.module.css';
import { inARow } from '../words.ts';

/** R13: paper cannot be unprinted. Who holds whose page now, how to reach them (R7), and a new packet for them. */
export function Holders({ effects: { held, pairs } }: { readonly effects: NoticeEffects }) {
  if (pairs.length === 0) return null;
  const holders = Map.groupBy(held, ({ holder }) => holder.id);
  if (holders.size === 0)
    return (
      <Card title="What only a person can do">
        <Notice tone="good" title="Nobody holds the other’s page">
          No packet that is out shows one of them to the other. There is nobody to call for paper.
        </Notice>
      </Card>
    );
  return (
    <Card title="What only a person can do" tone="attention">
      <p>
        A printed page cannot be unprinted. Ask for these packets back, as the card says the member may be
        reached, and say neither who nor why. <Link to="/packets/recalls">Recalls</Link> has the letter, and a
        place for what was done and what became of each copy.
      </p>
      <Stack gap={16}>
        {[...holders.values()].map((pages) => (
          <Holder key={pages[0]?.holder.id} pages={pages} />
        ))}
      </Stack>
    </Card>
  );
}

function Holder({ pages }: { readonly pages: readonly HeldPage[] }) {
  const [first] = pages;
  const canProduce = useCan('packets.produce');
  if (!first) return null;
  const { holder } = first;
  return (
    <section className={styles.holder} aria-label={holder.name}>
      <div className={styles.line}>
        <h3 className={styles.about}>
          <Link to={`/members/${holder.id}`}>{holder.name}</Link>
        </h3>
        {canProduce && (
          <ButtonLink to={`/packets/new?members=${holder.id}`} icon={FilePlus}>
            Print a replacement
          </ButtonLink>
        )}
      </div>
      <Pages pages={pages} />
      <Contacts memberId={holder.id} />
    </section>
  );
}

/** Each copy once, with everyone of the notice whom it shows. */
function Pages({ pages }: { readonly pages: readonly HeldPage[] }) {
  return (
    <ul aria-label="Copies out">
      {[...Map.groupBy(pages, ({ copyId }) => copyId)].map(([copyId, shown]) => (
        <li key={copyId}>
          Holds <Link to={`/packets/ledger/${copyId}`}>{shown[0]?.numberText}</Link>, which shows{' '}
          <strong>{inARow(shown.map(({ shows }) => shows.name))}</strong>
          <span className={styles.small}> · {shown[0] && COPY_STATE_LABELS[shown[0].state]}</span>
        </li>
      ))}
    </ul>
  );
}

function Contacts({ memberId }: { readonly memberId: HeldPage['holder']['id'] }) {
  const found = useAsk('contacts', 'list', { memberId });
  return (
    <Answer of={found} rows={2}>
      {(contacts) =>
        contacts.length === 0 ? (
          <p className={styles.quiet}>No contact method is known. Ask in person.</p>
        ) : (
          <Columns>
            {contacts.map((contact) => (
              <Card key={contact.id} title={contactName(contact)}>
                <SafeContact contact={contact} />
              </Card>
            ))}
          </Columns>
        )
      }
    </Answer>
  );
}
