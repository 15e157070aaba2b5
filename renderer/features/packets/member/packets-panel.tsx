import { FilePlus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { isOnPaper } from '../../../../contract/domain/copies.ts';
import type { CopyView } from '../../../../contract/packets.ts';
import { useAsk } from '../../../lib/asking.ts';
import { formatCount } from '../../../lib/format.ts';
import type { MemberPanelProps } from '../../../lib/features.ts';
import { useCan } from '../../../lib/session.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Columns, Stack } from '../../../ui/stack.tsx';
import { CopyTags } from '../copy-tags.tsx';
import styles from '../packets.module.css';
import { copyCount, dateOf, factsInWords } from '../words.ts';
import { nextInWords } from './next-step.ts';

/** R13: which copies the member holds, and who holds the member's page. */
export function PacketsPanel({ memberId }: MemberPanelProps) {
  const canProduce = useCan('packets.produce');
  return (
    <Stack gap={16}>
      {canProduce && (
        <div>
          <ButtonLink to={`/packets/new?members=${memberId}`} icon={FilePlus}>
            Produce a packet for this member
          </ButtonLink>
        </div>
      )}
      <Columns>
        <Held memberId={memberId} />
        <Showing memberId={memberId} />
      </Columns>
    </Stack>
  );
}

function Held({ memberId }: MemberPanelProps) {
  const found = useAsk('packets', 'heldBy', { memberId });
  return (
    <Card title="Copies made for them">
      <Answer of={found} rows={2}>
        {(copies) => (
          <CopyList
            label="Copies made for this member"
            none="No packet was made for this member yet."
            copies={copies.map((copy) => ({ copy, words: copy.numberText, detail: null }))}
          />
        )}
      </Answer>
    </Card>
  );
}

function Showing({ memberId }: MemberPanelProps) {
  const found = useAsk('packets', 'showing', { memberId });
  return (
    <Card title="Copies that show them">
      <Answer of={found} rows={2}>
        {(shown) => (
          <>
            <Truth copies={shown.map(({ copy }) => copy)} />
            <CopyList
              label="Copies that show this member"
              none="No copy shows this member."
              copies={shown.map(({ copy, facts }) => ({
                copy,
                words: `${copy.recipient.name}, ${copy.numberText}`,
                detail: factsInWords(facts),
              }))}
            />
          </>
        )}
      </Answer>
    </Card>
  );
}

/** How much of it is out of the office's reach. */
function Truth({ copies }: { readonly copies: readonly CopyView[] }) {
  const outside = copies.filter(({ state }) => state === 'issued' || state === 'unaccounted').length;
  if (outside === 0) return null;
  return (
    <p>
      {copyCount(outside)} outside the office. What is printed cannot be unprinted; it can only be asked back.
    </p>
  );
}

interface Line {
  readonly copy: CopyView;
  readonly words: string;
  readonly detail: ReactNode;
}

interface CopyListProps {
  readonly label: string;
  readonly none: string;
  readonly copies: readonly Line[];
}

/** Copies that exist or may still be somewhere; those that are gone open below them. */
function CopyList({ label, none, copies }: CopyListProps) {
  const [isAll, setAll] = useState(false);
  if (copies.length === 0) return <p className={styles.quiet}>{none}</p>;
  const present = copies.filter(({ copy: { state } }) => state === 'produced' || isOnPaper(state));
  const gone = copies.filter((line) => !present.includes(line));
  const shown = isAll ? [...present, ...gone] : present;
  return (
    <>
      {shown.length > 0 && (
        <ul className={styles.people} aria-label={label}>
          {shown.map((line) => (
            <CopyLine key={line.copy.id} {...line} />
          ))}
        </ul>
      )}
      {gone.length > 0 && (
        <div>
          <Button tone="quiet" onPress={() => setAll(!isAll)}>
            {isAll ? 'Hide spoiled and destroyed' : `Show ${formatCount(gone.length)} spoiled or destroyed`}
          </Button>
        </div>
      )}
    </>
  );
}

function CopyLine({ copy, words, detail }: Line) {
  return (
    <li className={styles.person}>
      <span className={styles.words}>
        <Link to={`/packets/ledger/${copy.id}`}>{words}</Link>
        {detail !== null && <span className={styles.small}>{detail}</span>}
        <span className={styles.small}>
          Since {dateOf(copy)}. {nextInWords(copy)}
        </span>
      </span>
      <span className={styles.tags}>
        <CopyTags copy={copy} />
      </span>
    </li>
  );
}
