/** A moment as iCalendar writes it: `20261201T210000Z`. */
const stamp = (moment: string): string => moment.replace(/\.\d+Z$/, 'Z').replaceAll(/[-:]/g, '');

/**
 * A time for the liaison's own calendar (RFC 5545), which lies outside the office's encryption: a beginning, an end, and no
 * word of who, where or what for (R10).
 */
export function calendarFile(
  meeting: { readonly id: string; readonly startsAt: string; readonly endsAt: string },
  now: string,
): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Liaison Desk//EN',
    'BEGIN:VEVENT',
    `UID:${meeting.id}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(meeting.startsAt)}`,
    `DTEND:${stamp(meeting.endsAt)}`,
    'SUMMARY:Appointment',
    'CLASS:PRIVATE',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n'));
}
