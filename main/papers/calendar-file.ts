import { createHash } from 'node:crypto';
import { createEvents } from 'ics';

/**
 * A time for the liaison's own calendar (RFC 5545), which lies outside the office's encryption: a beginning, an end, and no
 * word of who, where or what for (R10). It invites nobody: it has no method and no attendees.
 */
export function calendarFile(
  meeting: { readonly id: string; readonly startsAt: string; readonly endsAt: string },
  now: string,
): Uint8Array {
  const event = {
    title: 'Appointment',
    uid: entryName(meeting.id),
    timestamp: Date.parse(now),
    start: Date.parse(meeting.startsAt),
    end: Date.parse(meeting.endsAt),
    startOutputType: 'utc',
    endOutputType: 'utc',
    classification: 'PRIVATE',
  } as const;
  const { error, value } = createEvents([event], { productId: '-//Liaison Desk//EN', method: '' });
  if (error || value === null) throw new Error('the calendar file could not be written', { cause: error });
  return new TextEncoder().encode(value);
}

/** The same for the same meeting, so that a calendar replaces what it has; it does not lead back to the office's records. */
const entryName = (id: string): string =>
  createHash('sha256').update(`appointment ${id}`).digest('hex').slice(0, 32);
