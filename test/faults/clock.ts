import { buildersClock } from './builders-clock.ts';
import { type Asking, ask } from '../support/asking.ts';
import { newMember } from '../support/builders.ts';
import { discard, enter, makeTemplate, newFolder, portsOf, putInto } from './ground.ts';
import { problemOf } from './meeting.ts';
import { type FaultPart, type FaultRow, tallyOf } from './row.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const YEAR = 365 * DAY;
/** The end of daylight saving time in 2026, in the office's zone: 1:30 comes twice. */
const FALL_BACK = Date.parse('2026-11-01T07:30:00Z');
/** Its beginning: 2:00 to 3:00 does not come at all. */
const SPRING_FORWARD = Date.parse('2026-03-08T08:30:00Z');

const JUMPS: readonly (readonly [name: string, from: number, to: number, flag: 'behind' | 'ahead' | null])[] =
  [
    ['−1 day', FALL_BACK, FALL_BACK - DAY, 'behind'],
    ['−10 years', FALL_BACK, FALL_BACK - 10 * YEAR, 'behind'],
    ['+10 years', FALL_BACK, FALL_BACK + 10 * YEAR, 'ahead'],
    ['daylight saving time ends', FALL_BACK, FALL_BACK + HOUR, null],
    ['daylight saving time begins', SPRING_FORWARD, SPRING_FORWARD + HOUR, null],
    ['a minute’s correction', FALL_BACK, FALL_BACK - 60_000, null],
  ];

/** Signs in with the clock moved, works, and reads the trail. */
async function clockRows(
  seenAtSignIn: (from: number, to: number) => number = (_from, to) => to,
): Promise<FaultRow[]> {
  const tally = tallyOf('A clock set back or forward: order kept, flagged');
  for (const [name, from, to, flag] of JUMPS) {
    let now = from;
    const ports = portsOf({ clock: { now: () => now } });
    const filled = (asking: Asking) => newMember({ ask: asking, clock: buildersClock(() => from) });
    const template = await makeTemplate(filled, ports);
    const folder = newFolder();
    putInto(folder, template.files);
    now = seenAtSignIn(from, to);
    const session = await enter(folder, template, ports);
    now = to;
    const office = { ask: ask(session), clock: buildersClock(() => now) };
    const { id } = await newMember(office);
    const { clock } = await office.ask.today.overview({});
    const trail = await office.ask.audit.list({
      kinds: [],
      accountId: null,
      subject: '',
      from: null,
      to: null,
      before: null,
      limit: 10,
    });
    const isNewestFirst = trail.every(({ seq }, at) => at === 0 || seq < (trail[at - 1]?.seq ?? 0));
    const isRecorded = trail.some(
      ({ action }) => action === `session.clock${flag === 'ahead' ? 'Ahead' : 'Behind'}`,
    );
    const isTold = (clock?.kind ?? null) === flag && isRecorded === (flag !== null);
    const isInOrder = isNewestFirst && trail.some(({ subject }) => subject === id);
    const problem =
      (await problemOf(session)) ??
      (isTold && isInOrder ? null : `told ${String(clock?.kind)}, in order ${String(isInOrder)}`);
    tally.judged(problem === null ? null : `${name}: ${problem}`, flag ?? 'no doubt');
    await session.close();
    discard(folder);
  }
  return [tally.row()];
}

/** The workstation's clock, set wrong. */
export const clock: FaultPart = {
  rows: () => clockRows(),
  broken: { 'does not look at the clock when somebody signs in': () => clockRows((from) => from) },
};
