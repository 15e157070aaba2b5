import { Archive, CircleCheck, Eye } from 'lucide-react';
import type { VenueView } from '../../../contract/venues.ts';
import { StatusTag } from '../../ui/status-tag.tsx';
import { STANDING_LABELS } from './words.ts';

/** How a venue stands: in use, due for another look, or retired. */
export function StandingTag({ venue }: { readonly venue: Pick<VenueView, 'isLookDue' | 'retiredAt'> }) {
  if (venue.retiredAt !== null)
    return (
      <StatusTag tone="neutral" icon={Archive}>
        {STANDING_LABELS.retired}
      </StatusTag>
    );
  return venue.isLookDue ? (
    <StatusTag tone="attention" icon={Eye}>
      {STANDING_LABELS['look-due']}
    </StatusTag>
  ) : (
    <StatusTag tone="good" icon={CircleCheck}>
      {STANDING_LABELS['in-use']}
    </StatusTag>
  );
}
