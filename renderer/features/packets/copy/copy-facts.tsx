import { Link } from 'react-router';
import type { CopyView } from '../../../../contract/packets.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { useCan } from '../../../lib/session.ts';
import { Card } from '../../../ui/card.tsx';
import { KeyValues } from '../../../ui/key-values.tsx';
import type { KeyValue } from '../../../ui/key-values.tsx';
import { COPY_STATE_LABELS } from '../../../../contract/domain/copies.ts';
import styles from '../packets.module.css';
import { EDITION_LABELS } from '../words.ts';
import { hasPreview } from './copy-steps.ts';

const HOW = { hand: 'by hand', mail: 'by mail' } as const;

/** The copy's life so far. */
export function CopyFacts({ copy }: { readonly copy: CopyView }) {
  const canProduce = useCan('packets.produce');
  return (
    <Card title="The copy">
      <KeyValues
        items={[
          {
            label: 'Recipient',
            value: <Link to={`/members/${copy.recipient.id}`}>{copy.recipient.name}</Link>,
          },
          { label: 'Edition', value: `${EDITION_LABELS[copy.edition]}, ${copy.pages} pages` },
          {
            label: 'Produced',
            value: <Link to={`/packets/runs/${copy.runId}`}>{formatDateTime(copy.producedAt)}</Link>,
          },
          ...when('Printed', copy.printedAt),
          ...when('Issued', copy.issuedAt, copy.issuedHow === null ? '' : `, ${HOW[copy.issuedHow]}`),
          ...when(COPY_STATE_LABELS[copy.state], copy.closedAt),
        ]}
      />
      {!canProduce && hasPreview(copy) && (
        <p className={styles.quiet}>
          Staff and administrators look at its pages and print them. Whom it shows stands below.
        </p>
      )}
    </Card>
  );
}

const when = (label: string, at: string | null, more = ''): readonly KeyValue[] =>
  at === null ? [] : [{ label, value: `${formatDateTime(at)}${more}` }];
