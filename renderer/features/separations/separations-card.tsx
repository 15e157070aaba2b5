import { UserX } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import type { SeparationView } from '../../../contract/separations.ts';
import { useAsk } from '../../lib/asking.ts';
import type { MemberPanelProps } from '../../lib/features.ts';
import { formatDate } from '../../lib/format.ts';
import { useCan } from '../../lib/session.ts';
import { Answer } from '../../ui/answer.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { byOther, causeInWords } from './causes.ts';
import { KeepApart } from './keep-apart.tsx';
import { Lift } from './lift.tsx';
import styles from './separations.module.css';

/** The place in the address that opens the dialog, so that the page's menu can ask for it. */
const ASKED = 'keep-apart';

/** With whom this member is never listed, introduced or brought together (R4). No reason is kept (R5). */
export function SeparationsCard({ memberId }: MemberPanelProps) {
  const found = useAsk('separations', 'list', { memberId });
  const canPlace = useCan('separations.place');
  const [asked, setAsked] = useSearchParams();
  const set = (isOpen: boolean) => setAsked(isOpen ? { [ASKED]: '1' } : {}, { replace: true });
  return (
    <Card title="Kept apart from">
      <Answer of={found} rows={1}>
        {(separations) => <Separations separations={separations} />}
      </Answer>
      {canPlace && (
        <div>
          <Button icon={UserX} onPress={() => set(true)}>
            Keep apart from…
          </Button>
        </div>
      )}
      {canPlace && asked.has(ASKED) && <KeepApart memberId={memberId} onClose={() => set(false)} />}
    </Card>
  );
}

function Separations({ separations }: { readonly separations: readonly SeparationView[] }) {
  if (separations.length === 0) return <p className={styles.quiet}>Nobody.</p>;
  return (
    <ul aria-label="Kept apart from">
      {byOther(separations).map((causes) => (
        <Other key={causes[0]?.otherId} causes={causes} />
      ))}
    </ul>
  );
}

/** One other member, with each cause for which the two are kept apart. */
function Other({ causes }: { readonly causes: readonly SeparationView[] }) {
  const [first] = causes;
  if (!first) return null;
  return (
    <li className={styles.other}>
      <Link to={`/members/${first.otherId}`}>{first.otherName}</Link>
      <ul>
        {causes.map((separation) => (
          <Cause key={separation.id} separation={separation} />
        ))}
      </ul>
    </li>
  );
}

function Cause({ separation }: { readonly separation: SeparationView }) {
  const { noticeId, isOwn, placedAt } = separation;
  const mayLift = useCan('separations.lift') && !isOwn && noticeId === null;
  const words = causeInWords(separation);
  return (
    <li className={styles.cause}>
      <span className={styles.quiet}>
        {noticeId === null ? words : <Link to={`/conflicts/${noticeId}`}>{words}</Link>}, since{' '}
        {formatDate(placedAt)}
      </span>
      {mayLift && <Lift separation={separation} />}
    </li>
  );
}
