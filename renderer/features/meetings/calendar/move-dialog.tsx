import type { Finding } from '../../../../contract/domain/findings.ts';
import type { MeetingView } from '../../../../contract/meetings.ts';
import { useAsk, useTell } from '../../../lib/asking.ts';
import type { Input } from '../../../lib/desk.ts';
import { formatWhen } from '../../../lib/wall-time.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { findingWords } from '../findings.ts';
import type { Move } from './events.ts';
import { namesIn } from '../names-in.ts';

interface MoveDialogProps {
  readonly move: Move;
  /** The meeting goes back to where it was, or its new time has been saved. */
  readonly onClose: () => void;
}

/** Asks before a dragged meeting is moved, with what speaks against the new time. What blocks it leaves it where it was (R2, R4). */
export function MoveDialog({ move, onClose }: MoveDialogProps) {
  const { meeting, starts, ends } = move;
  const found = useAsk('meetings', 'get', { id: meeting.id }, { isFresh: true });
  const save = useTell('meetings', 'save', { refreshes: ['today'] });
  const check = useAsk('meetings', 'check', draftOf(move, found.data), {
    isEnabled: found.data !== undefined,
    isFresh: true,
  });
  const { data: view } = found;
  const findings = check.data?.findings ?? [];
  const title = `Move the meeting to ${formatWhen(starts, ends)}?`;
  if (view && findings.some(({ isBlocking }) => isBlocking))
    return <Blocked title={title} view={view} findings={findings} onClose={onClose} />;
  const confirm = async () => {
    if (!view) return;
    await save.mutateAsync({ ...draftOf(move, view), codePhrase: view.codePhrase });
    announce('Meeting moved. Everyone is asked again.');
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={title}
      confirmLabel="Move the meeting"
      safeLabel="Leave it where it is"
      onConfirm={() => void confirm().catch(() => check.refetch())}
      isPending={check.isPending || save.isPending}
      error={found.error ?? check.error ?? save.error}
    >
      <p>
        Now: {formatWhen(meeting.starts, meeting.ends)}. Ask everyone again afterwards whether they agree. A
        sheet or calendar file made before is wrong then: take it back, and make a new one.
      </p>
      {view && check.data ? <Findings findings={findings} view={view} /> : <Skeleton rows={1} />}
    </ConfirmDialog>
  );
}

/** The plan at its new time; everything else stays as it is. */
function draftOf({ meeting, starts, ends }: Move, view: MeetingView | undefined): Input<'meetings', 'check'> {
  const { id, kind, liaison, venue, people } = view ?? meeting;
  return {
    id,
    kind,
    memberIds: people.map((person) => person.id),
    liaisonId: liaison.id,
    buddyId: view?.buddy?.id ?? null,
    venueId: venue.id,
    starts,
    ends,
    repeatedHour: null,
  };
}

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly view: MeetingView;
}

function Findings({ findings, view }: FindingsProps) {
  return findings.map((finding) => {
    const { problem, remedy } = findingWords(finding, namesIn(view));
    const key = [finding.code, ...finding.memberIds].join(' ');
    return (
      <Notice key={key} tone={finding.isBlocking ? 'danger' : 'attention'} title={problem}>
        {remedy}
      </Notice>
    );
  });
}

interface BlockedProps extends FindingsProps {
  readonly title: string;
  readonly onClose: () => void;
}

function Blocked({ title, findings, view, onClose }: BlockedProps) {
  return (
    <Dialog
      isOpen
      isQuestion
      onClose={onClose}
      title={title}
      width="narrow"
      footer={
        <>
          <ButtonLink to={`/meetings/${view.id}/change`}>Change the meeting</ButtonLink>
          <Button tone="primary" onPress={onClose} takesFocus>
            Leave it where it is
          </Button>
        </>
      }
    >
      <p>It cannot take place then. Nothing was changed.</p>
      <Findings findings={findings.filter(({ isBlocking }) => isBlocking)} view={view} />
    </Dialog>
  );
}
