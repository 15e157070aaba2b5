import { z } from 'zod';
import { Moment } from './fields.ts';
import { MeetingId } from './ids.ts';

/** A meeting to come that is on hold: it would bring together two who are kept apart (R4). */
export const HeldMeeting = z.strictObject({ meetingId: MeetingId, startsAt: Moment });
export type HeldMeeting = z.infer<typeof HeldMeeting>;
