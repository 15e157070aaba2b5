import { Archive, ArchiveRestore, Eye, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { VenueView } from '../../../contract/venues.ts';
import { useTell } from '../../lib/asking.ts';
import { announce } from '../../ui/announce.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { RefusalNotice } from '../../ui/notice.tsx';
import { LookDialog } from './look-dialog.tsx';

interface VenueActionsProps {
  readonly venue: VenueView;
}

/** What can be done with a venue; the step that comes next stands last. */
export function VenueActions({ venue }: VenueActionsProps) {
  const [isLooking, setLooking] = useState(false);
  const look = (
    <Button icon={Eye} tone={venue.isLookDue ? 'primary' : 'secondary'} onPress={() => setLooking(true)}>
      Record a look
    </Button>
  );
  return (
    <>
      {venue.retiredAt === null && <Retire venue={venue} />}
      <ButtonLink to={`/meetings/venues/${venue.id}/change`} icon={Pencil}>
        Change
      </ButtonLink>
      {venue.retiredAt === null ? look : <BringBack venue={venue} />}
      {isLooking && <LookDialog venue={venue} onClose={() => setLooking(false)} />}
    </>
  );
}

function Retire({ venue }: VenueActionsProps) {
  const [isAsked, setAsked] = useState(false);
  const retire = useTell('venues', 'retire', { refreshes: ['meetings'] });
  const act = () =>
    retire.mutate(
      { id: venue.id },
      {
        onSuccess: () => {
          setAsked(false);
          announce('Venue retired');
        },
      },
    );
  return (
    <>
      <Button icon={Archive} tone="quiet" onPress={() => setAsked(true)}>
        Retire
      </Button>
      <ConfirmDialog
        isOpen={isAsked}
        onClose={() => setAsked(false)}
        title={`Retire ${venue.name}?`}
        confirmLabel="Retire venue"
        safeLabel="Keep in use"
        onConfirm={act}
        isPending={retire.isPending}
        error={retire.error}
      >
        <p>
          Nothing new is planned here. Meetings that are already planned here stay as they are, and say that
          the venue is retired. You can bring it back at any time.
        </p>
      </ConfirmDialog>
    </>
  );
}

function BringBack({ venue }: VenueActionsProps) {
  const restore = useTell('venues', 'restore', { refreshes: ['meetings'] });
  const act = () => restore.mutate({ id: venue.id }, { onSuccess: () => announce('Venue is in use again') });
  return (
    <>
      <Button icon={ArchiveRestore} tone="primary" onPress={act} isPending={restore.isPending}>
        Bring back
      </Button>
      <RefusalNotice error={restore.error} />
    </>
  );
}
