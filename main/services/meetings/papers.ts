import type { Pdf } from '../../../contract/domain/fields.ts';
import type { MeetingId } from '../../../contract/domain/ids.ts';
import type { FindingCode } from '../../../contract/domain/findings.ts';
import { FEWEST_PEOPLE } from '../../../contract/domain/meeting-plan.ts';
import { dayOf, wallOf } from '../../../contract/domain/office-time.ts';
import { DeskError } from '../../../contract/errors.ts';
import * as rows from '../../../db/repositories/meetings.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { MeetingSheetDocument } from '../../packet/documents.ts';
import { type SheetMeeting, meetingSheet } from '../../papers/meeting-sheet.ts';
import { viewsOf as contactsOf } from '../contacts.ts';
import { viewOf as memberOf } from '../members/views.ts';
import { isToCome, viewOf } from './views.ts';

/**
 * One page for the liaison to take along: whoever declined is not on it. Refuses `not-possible-now` unless the meeting is
 * planned and not over (R4), and `meeting-blocked` while something stands against it: nobody is named who may not come (R2, R3).
 */
export async function printSheet(errand: Errand, id: MeetingId): Promise<Pdf> {
  const document = await errand.transact((context) => sheetOf(context, id));
  const { pdf } = await errand.typesetter.typeset(document);
  return { pdf };
}

async function sheetOf(context: Context, id: MeetingId): Promise<MeetingSheetDocument> {
  const { kind, venue, startsAt, endsAt, people } = await requireUnblocked(context, id);
  const comers: SheetMeeting['people'][number][] = [];
  for (const person of people)
    comers.push({
      hasAgreed: person.agreement === 'agreed',
      member: await memberOf(context, person.id),
      contacts: await contactsOf(context, person.id),
    });
  await context.audit({ kind: 'print', action: 'meetings.sheet', subject: id });
  const meeting = {
    isAccompanied: kind === 'accompanied',
    starts: wallOf(startsAt),
    ends: wallOf(endsAt),
    venue,
    people: comers,
  };
  return meetingSheet(meeting, { date: context.clock.today(), settings: await context.settings() });
}

/** R2, R3: the meeting and those of its members who did not decline, at least two, when nothing stands against it now. */
async function requireUnblocked(context: Context, id: MeetingId): Promise<rows.StoredMeeting> {
  const meeting = await requirePlanned(context, id);
  if (!isToCome(meeting, context.clock.now())) throw new DeskError('not-possible-now');
  const { findings } = await viewOf(context, id);
  const codes: FindingCode[] = findings.filter(({ isBlocking }) => isBlocking).map(({ code }) => code);
  const people = meeting.people.filter(({ agreement }) => agreement !== 'declined');
  if (people.length < FEWEST_PEOPLE) codes.push('people-count');
  if (codes.length > 0)
    throw new DeskError('meeting-blocked', { facts: { codes: [...new Set(codes)].join(' ') } });
  return { ...meeting, people };
}

/** Asks where to save the time, and saves it. The trail knows of it before the file exists (R9). */
export async function saveCalendarFile(errand: Errand, id: MeetingId): Promise<{ isSaved: boolean }> {
  // Loaded when it is wanted: the program is ready 30 ms sooner without the calendar library.
  const { calendarFile } = await import('../../papers/calendar-file.ts');
  const { bytes, day } = await errand.transact(async (context) => {
    const meeting = await requirePlanned(context, id);
    await context.audit({ kind: 'export', action: 'meetings.saveCalendarFile', subject: id });
    return { bytes: calendarFile(meeting, context.clock.now()), day: dayOf(wallOf(meeting.startsAt)) };
  });
  return { isSaved: await errand.workstation.saveFile({ suggestedName: `appointment-${day}.ics`, bytes }) };
}

async function requirePlanned({ db }: Context, id: MeetingId): Promise<rows.StoredMeeting> {
  const meeting = await rows.require(db, id);
  if (meeting.state !== 'planned') throw new DeskError('not-possible-now');
  return meeting;
}
