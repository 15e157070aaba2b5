import { CirclePlay, CirclePause, DoorOpen, Ellipsis, GitMerge, UserX } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Status } from '../../../../contract/domain/members.ts';
import type { MemberView } from '../../../../contract/members.ts';
import { useTell } from '../../../lib/asking.ts';
import { useCan } from '../../../lib/session.ts';
import { announce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ComingMeetings } from '../../../ui/coming-meetings.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Menu } from '../../../ui/menu.tsx';
import type { MenuAction } from '../../../ui/menu.tsx';
import { RefusalNotice } from '../../../ui/notice.tsx';
import { useWidening } from '../../../ui/widening.tsx';

const SAID: Readonly<Record<Status, string>> = {
  active: 'Active. Packets show this member from now on',
  paused: 'Paused. Packets no longer show this member',
  left: 'Left. Packets no longer show this member',
  applicant: 'Applicant again',
};

/**
 * Pausing and leaving are one step and ask for nothing (R5, R6); leaving is named before it is done. Coming back shows the member
 * to others again and asks how that was confirmed (R6).
 */
export function StatusActions({ member }: { readonly member: MemberView }) {
  const [isLeaving, setLeaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const change = useTell('members', 'changeStatus', {
    refreshes: ['packets', 'recalls', 'meetings', 'today', 'welcomes'],
  });
  const widening = useWidening(member.id, {
    effect: `Packets will show ${member.name} again, as the release says.`,
  });
  const become = async (to: Status) => {
    setError(null);
    try {
      await widening.attempt((confirmation) =>
        change.mutateAsync({ id: member.id, to, ...(confirmation ? { confirmation } : {}) }),
      );
      setLeaving(false);
      announce(SAID[to]);
    } catch (refusal) {
      setError(refusal);
    }
  };
  const back = wayBack(member);
  return (
    <>
      {back && (
        <Button
          tone="primary"
          icon={CirclePlay}
          onPress={() => void become(back.to)}
          isPending={change.isPending}
        >
          {back.label}
        </Button>
      )}
      <MoreMenu member={member} onPause={() => void become('paused')} onLeave={() => setLeaving(true)} />
      <ConfirmDialog
        isOpen={isLeaving}
        onClose={() => setLeaving(false)}
        title={`Record that ${member.name} leaves?`}
        confirmLabel="Leave the network"
        onConfirm={() => void become('left')}
        isPending={change.isPending}
        error={error}
      >
        <p>
          From this moment no packet shows {member.name}. Packets printed before still do: the Packets tab
          says who holds them. The record stays here, and coming back is possible at any time.
        </p>
        <ComingMeetings memberId={member.id} />
      </ConfirmDialog>
      {member.status === 'paused' && <ComingMeetings memberId={member.id} />}
      {!isLeaving && <RefusalNotice error={error} />}
      {widening.question}
    </>
  );
}

interface WayBack {
  readonly to: Status;
  readonly label: string;
}

/** The step into the network that is open now: joining, resuming, coming back. */
function wayBack({ status, missingForms }: MemberView): WayBack | null {
  if (status === 'paused') return { to: 'active', label: 'Resume' };
  if (status === 'left')
    return { to: missingForms.length === 0 ? 'active' : 'applicant', label: 'Come back' };
  return status === 'applicant' && missingForms.length === 0 ? { to: 'active', label: 'Make active' } : null;
}

interface MoreMenuProps {
  readonly member: MemberView;
  readonly onPause: () => void;
  readonly onLeave: () => void;
}

function MoreMenu({ member, onPause, onLeave }: MoreMenuProps) {
  const go = useNavigate();
  const canMerge = useCan('members.merge');
  const canSeparate = useCan('separations.place');
  const page = `/members/${member.id}`;
  const items: readonly (MenuAction & { readonly isThere: boolean })[] = [
    {
      id: 'pause',
      label: 'Pause',
      icon: CirclePause,
      onAction: onPause,
      isThere: member.status === 'active',
    },
    {
      id: 'leave',
      label: 'Leave the network',
      icon: DoorOpen,
      onAction: onLeave,
      isThere: member.status !== 'left',
    },
    {
      id: 'apart',
      label: 'Keep apart from…',
      icon: UserX,
      onAction: () => void go(`${page}?keep-apart=1`),
      isThere: canSeparate,
    },
    {
      id: 'merge',
      label: 'Merge with another record…',
      icon: GitMerge,
      onAction: () => void go(`${page}/merge`),
      isThere: canMerge,
    },
  ];
  return <Menu label="More" icon={Ellipsis} items={items.filter(({ isThere }) => isThere)} />;
}
