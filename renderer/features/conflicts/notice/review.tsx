import { CircleCheck, Undo2, UserX } from 'lucide-react';
import { useState } from 'react';
import type { NoticeView } from '../../../../contract/conflicts.ts';
import { useTell } from '../../../lib/asking.ts';
import { formatDateTime } from '../../../lib/format.ts';
import { useCan, useSession } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { Row } from '../../../ui/stack.tsx';
import styles from '../conflicts.module.css';
import { inARow, isAlone } from '../words.ts';
import { Assignee } from '../queue/assignee.tsx';

interface ReviewProps {
  readonly notice: NoticeView;
}

/** Keep or lift: for a second person, never for whoever logged it (R6). */
export function Review({ notice }: ReviewProps) {
  const canReview = useCan('conflicts.review');
  const { account } = useSession();
  const isOwn = notice.loggedBy.id === account.id;
  return (
    <Card title="Review">
      <p>{standingOf(notice)}</p>
      {notice.state === 'open' && (
        <Row gap={8}>
          <span className={styles.quiet}>Assigned to</span>
          <Assignee notice={notice} />
        </Row>
      )}
      {canReview && !isOwn && notice.state !== 'lifted' && <Decisions notice={notice} />}
      {!canReview && notice.state === 'open' && (
        <p className={styles.quiet}>An administrator or a liaison reviews it.</p>
      )}
      {canReview && isOwn && notice.state !== 'lifted' && (
        <p className={styles.quiet}>You logged this notice, so a second person reviews it.</p>
      )}
    </Card>
  );
}

function standingOf(notice: NoticeView): string {
  const { state, reviewedAt, reviewedBy } = notice;
  if (state === 'open' || reviewedAt === null)
    return isAlone(notice)
      ? 'Not reviewed yet.'
      : 'Not reviewed yet. Until somebody decides, they stay apart.';
  const by = `${reviewedBy?.name ?? 'Somebody'}, ${formatDateTime(reviewedAt)}`;
  if (isAlone(notice)) return `Reviewed: ${by}.`;
  return state === 'kept' ? `They stay apart: ${by}.` : `Lifted: ${by}.`;
}

function Decisions({ notice }: ReviewProps) {
  const alone = isAlone(notice);
  const [isLifting, setLifting] = useState(false);
  const review = useTell('conflicts', 'review', {
    refreshes: ['separations', 'packets', 'recalls', 'meetings', 'today', 'welcomes'],
  });
  const decide = (decision: 'keep' | 'lift') =>
    review.mutate(
      { id: notice.id, decision },
      {
        onSuccess: () => {
          setLifting(false);
          announce(decision === 'keep' ? 'The notice is reviewed' : 'The separation is lifted');
        },
      },
    );
  return (
    <>
      <Row gap={8}>
        {notice.state === 'open' && (
          <Button
            tone="primary"
            icon={alone ? CircleCheck : UserX}
            isPending={review.isPending && !isLifting}
            onPress={() => decide('keep')}
          >
            {alone ? 'Mark as reviewed' : 'Keep them apart'}
          </Button>
        )}
        {!alone && (
          <Button icon={Undo2} onPress={() => setLifting(true)}>
            Lift…
          </Button>
        )}
      </Row>
      {!isLifting && <RefusalNotice error={review.error} />}
      <ConfirmDialog
        isOpen={isLifting}
        onClose={() => setLifting(false)}
        title="Lift what this notice placed?"
        safeLabel="Keep them apart for now"
        confirmLabel="Lift the separation"
        tone="danger"
        onConfirm={() => decide('lift')}
        isPending={review.isPending}
        error={review.error}
      >
        <p>
          The next packets may show {inARow(notice.people.map(({ name }) => name))} to each other again.
          Members kept apart for another cause stay apart. Lifting cannot be taken back; a new notice keeps
          them apart again.
        </p>
      </ConfirmDialog>
    </>
  );
}
