import { MapPin } from 'lucide-react';
import { useCan } from '../../../lib/session.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

/** A new office: what comes before the first meeting. */
export function NoVenues() {
  const canAdd = useCan('venues.keep');
  return (
    <EmptyState
      title="Begin with a venue"
      icon={MapPin}
      {...(canAdd
        ? {
            action: (
              <ButtonLink to="/meetings/venues/new" tone="primary">
                Add a venue
              </ButtonLink>
            ),
          }
        : {})}
    >
      Members meet in public places that the office has looked at. Add the first one: then meetings can be
      planned there, and stand here.
    </EmptyState>
  );
}
