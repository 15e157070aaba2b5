import { useState } from 'react';
import type { HeldMeeting } from '../../../contract/domain/held-meeting.ts';
import type { MemberRow } from '../../../contract/members.ts';
import { useTell } from '../../lib/asking.ts';
import { announce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MeetingsOnHold } from '../../ui/meetings-on-hold.tsx';
import { MemberPicker } from '../../ui/member-picker.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { Stack } from '../../ui/stack.tsx';

interface KeepApartProps {
  readonly memberId: string;
  readonly onClose: () => void;
}

/** Places a separation: whom it concerns, and nothing else (R5). */
export function KeepApart({ memberId, onClose }: KeepApartProps) {
  const [other, setOther] = useState<MemberRow | null>(null);
  const [onHold, setOnHold] = useState<readonly HeldMeeting[]>([]);
  const place = useTell('separations', 'place', {
    refreshes: ['members', 'packets', 'recalls', 'meetings', 'today', 'welcomes'],
  });
  const act = () => {
    if (other === null) return;
    place.mutate(
      { memberId, otherId: other.id, source: 'wish' },
      {
        onSuccess: (placed) => {
          announce('Separation placed');
          if (placed.onHold.length === 0) onClose();
          setOnHold(placed.onHold);
        },
      },
    );
  };
  if (onHold.length > 0) return <Held onHold={onHold} onClose={onClose} />;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Keep apart from…"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button tone="primary" isDisabled={other === null} isPending={place.isPending} onPress={act}>
            Place separation
          </Button>
        </>
      }
    >
      <Stack gap={16}>
        <p>
          From this moment neither of the two is shown to the other in any packet, meetings that would bring
          them together go on hold, and neither welcomes the other. Nobody is told, and no reason is needed or
          kept. Packets printed before may still show them.
        </p>
        <MemberPicker
          label="Find the other member"
          hint="Type a few letters to find the other member."
          without={[memberId]}
          chosen={other}
          onChoose={setOther}
        />
        <RefusalNotice error={place.error} />
      </Stack>
    </Dialog>
  );
}

interface HeldProps {
  readonly onHold: readonly HeldMeeting[];
  readonly onClose: () => void;
}

/** What is left to a person: each of these meetings is cancelled or planned anew. */
function Held({ onHold, onClose }: HeldProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="They are kept apart from now on"
      footer={
        <Button tone="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <MeetingsOnHold onHold={onHold} />
    </Dialog>
  );
}
