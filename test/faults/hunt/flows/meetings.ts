import type { MemberId } from '../../../../contract/domain/ids.ts';
import { listedMember } from '../../../support/builders.ts';
import { MARKERS } from '../markers.ts';
import type { Hunted } from './hunted.ts';

/** A venue, a meeting in it with its sheet and calendar file, and a notice that parts the two who were to meet. */
export async function meetings(hunted: Hunted, one: MemberId): Promise<void> {
  const { ask: office, clock } = hunted;
  const other = await listedMember(hunted);
  const open = [{ opens: '08:00', closes: '20:00' }];
  const week = { sun: open, mon: open, tue: open, wed: open, thu: open, fri: open, sat: open };
  const venue = await office.venues.add({
    kind: 'library',
    name: MARKERS.venue,
    street: MARKERS.street,
    town: 'Helena',
    county: 'Lewis and Clark',
    phone: '406-555-0170',
    hours: week,
    accessibility: [],
    vettedOn: null,
  });
  const liaison = (await office.session.current({}))?.account.id;
  if (liaison === undefined) throw new Error('somebody is signed in');
  const day = new Date(clock.now() + 9 * 86_400_000).toISOString().slice(0, 10);
  const meeting = await office.meetings.save({
    id: null,
    kind: 'accompanied',
    memberIds: [one, other.id],
    liaisonId: liaison,
    buddyId: null,
    venueId: venue.id,
    starts: `${day}T14:00`,
    ends: `${day}T15:00`,
    repeatedHour: null,
    codePhrase: MARKERS.codePhrase,
  });
  await office.meetings.sheet({ id: meeting.id });
  await office.meetings.saveCalendarFile({ id: meeting.id });
  await office.meetings.get({ id: meeting.id });
  const { notice } = await office.conflicts.log({
    receivedAt: new Date(clock.now()).toISOString(),
    receivedHow: 'phone',
    reporter: { kind: 'member', memberId: one },
    about: [one, other.id],
    involvesOutsider: false,
    kind: 'personal',
    note: MARKERS.noticeNote,
  });
  await office.conflicts.get({ id: notice.id });
  const [apart] = await office.separations.list({ memberId: one });
  if (apart === undefined) throw new Error('the notice keeps two apart');
}
