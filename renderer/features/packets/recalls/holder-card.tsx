import { ChevronDown, ChevronUp, FilePlus } from 'lucide-react';
import { useState } from 'react';
import type { HolderRecall } from '../../../../contract/recalls.ts';
import { useCan } from '../../../lib/session.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Stack } from '../../../ui/stack.tsx';
import styles from '../packets.module.css';
import { RecalledCopyLine } from './recalled-copy-line.tsx';
import { Reach } from './reach.tsx';

/** One holder: the copies to get back, and how to ask for them as the holder told the office (R7). */
export function HolderCard({ recall }: { readonly recall: HolderRecall }) {
  const { holder, copies } = recall;
  const [isReaching, setReaching] = useState(false);
  return (
    <Card title={holder.name} actions={<Replacement recall={recall} />}>
      <Stack gap={16}>
        <ul className={styles.people} aria-label={`Copies that ${holder.name} holds`}>
          {copies.map((copy) => (
            <RecalledCopyLine key={copy.copyId} copy={copy} holder={holder} />
          ))}
        </ul>
        <div>
          <Button
            icon={isReaching ? ChevronUp : ChevronDown}
            spoken={`${isReaching ? 'Hide the contact methods' : 'Ask for it'}: ${holder.name}`}
            onPress={() => setReaching(!isReaching)}
          >
            {isReaching ? 'Hide the contact methods' : 'Ask for it'}
          </Button>
        </div>
        {isReaching && <Reach recall={recall} />}
      </Stack>
    </Card>
  );
}

/** A newer packet in exchange, as far as one may be had (R2). */
function Replacement({ recall: { holder, hasNewer, mayReceive } }: { readonly recall: HolderRecall }) {
  const canProduce = useCan('packets.produce');
  if (hasNewer) return <span className={styles.quiet}>A newer packet was produced</span>;
  if (!mayReceive) return <span className={styles.quiet}>May not receive a packet now</span>;
  if (!canProduce) return null;
  return (
    <ButtonLink to={`/packets/new?members=${holder.id}`} icon={FilePlus}>
      Produce a replacement
    </ButtonLink>
  );
}
