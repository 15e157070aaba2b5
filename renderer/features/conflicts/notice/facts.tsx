import { Link } from 'react-router';
import type { NoticeView, Reporter } from '../../../../contract/conflicts.ts';
import { CONFLICT_KIND_LABELS, RECEIVED_HOW_LABELS } from '../../../../contract/conflicts.ts';
import type { MemberId } from '../../../../contract/domain/ids.ts';
import { useAsk } from '../../../lib/asking.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { Card } from '../../../ui/card.tsx';
import { KeyValues } from '../../../ui/key-values.tsx';
import styles from '../conflicts.module.css';
import { peopleInWords, REPORTER_OPTIONS } from '../words.ts';

/** What stands in the notice, as this account may read it (R8). */
export function Facts({ notice }: { readonly notice: NoticeView }) {
  const { reporter, note } = notice;
  return (
    <Card title="The notice">
      <KeyValues
        items={[
          { label: 'About', value: peopleInWords(notice) },
          { label: 'Kind', value: CONFLICT_KIND_LABELS[notice.kind] },
          {
            label: 'Received',
            value: `${formatDateTime(notice.receivedAt)}, ${RECEIVED_HOW_LABELS[notice.receivedHow].toLowerCase()}`,
          },
          { label: 'Logged', value: `${formatDateTime(notice.loggedAt)} by ${notice.loggedBy.name}` },
          ...(reporter ? [{ label: 'Reported by', value: <ReportedBy reporter={reporter} /> }] : []),
          ...(note === null ? [] : [{ label: 'Note', value: note }]),
        ]}
      />
      <p className={styles.small}>
        Who reported it is shown to administrators and to whoever logged it
        {note === null ? '; the note to them and to whom it is assigned.' : '.'}
      </p>
    </Card>
  );
}

const WORDS = new Map<string, string>(REPORTER_OPTIONS.map(({ id, label }) => [id, label]));

function ReportedBy({ reporter }: { readonly reporter: Reporter }) {
  if (reporter.kind === 'member') return <ReportingMember id={reporter.memberId} />;
  return <>{WORDS.get(reporter.kind)}</>;
}

function ReportingMember({ id }: { readonly id: MemberId }) {
  const found = useAsk('members', 'get', { id });
  return <Link to={`/members/${id}`}>{found.data?.name ?? 'A member'}</Link>;
}
