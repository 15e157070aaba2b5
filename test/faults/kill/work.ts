import { buildersClock } from '../builders-clock.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { JobView } from '../../../contract/jobs.ts';
import type { Asking } from '../../support/asking.ts';
import { memberFields, newContact, newMember } from '../../support/builders.ts';
import { type Dice } from '../dice.ts';
import type { ENDLESS, Tell } from './orders.ts';

type Work = (ask: Asking, dice: Dice, tell: Tell) => Promise<void>;

const clock = buildersClock();
const TOWNS = ['Helena', 'Butte', 'Havre', 'Libby', 'Dillon'];
export const PASSWORDS = ['meadowlark over nine bridges', 'granite heron seven lanterns'] as const;

const everyone = async (ask: Asking): Promise<readonly MemberId[]> => {
  const { rows } = await ask.members.list({
    text: '',
    statuses: [],
    counties: [],
    forms: [],
    sort: 'added',
    direction: 'down',
    offset: 0,
    limit: 50,
  });
  return rows.map(({ id }) => id);
};

/** One small change after the other: somebody new, a contact method, another town. */
const writes: Work = async (ask, dice, tell) => {
  const office = { ask, clock };
  const known = [...(await everyone(ask))];
  for (;;) {
    const kind = dice.oneOf(['member', 'contact', 'town']);
    if (kind === 'member') {
      const { id } = await newMember(office);
      known.push(id);
      tell({ what: 'did', kind, id, value: '' });
    } else if (kind === 'contact') {
      const { id } = await newContact(office, dice.oneOf(known));
      tell({ what: 'did', kind, id, value: '' });
    } else {
      const id = dice.oneOf(known);
      const value = `${dice.oneOf(TOWNS)} ${dice.below(1_000_000)}`;
      tell({ what: 'try', kind, id, value });
      const fields = memberFields({ town: value });
      await ask.members.update({ id, fields, confirmation: { how: 'in-person' } });
      tell({ what: 'did', kind, id, value });
    }
  }
};

const ROWS = 25;

/** One list after the other, each imported as a whole. */
const imports: Work = async (ask, dice, tell) => {
  for (;;) {
    const run = dice.below(1_000_000_000);
    const rows = Array.from(
      { length: ROWS },
      (_, row) => `Person${run}x${row},Town${row},${run}.${row}@example.org`,
    );
    const bytes = new TextEncoder().encode(['Name,Town,Email', ...rows].join('\n'));
    const draft = await ask.imports.open({ fileName: 'list.csv', bytes });
    const mapping = Object.fromEntries(
      draft.columns.flatMap(({ index, guess }) => (guess === null ? [] : [[index, guess]])),
    );
    const job = await ask.imports.apply({ id: draft.id, mapping, decisions: [] });
    const ended = await endOf(ask, job);
    if (ended.state !== 'done') throw new Error(`the import ended ${ended.state}`);
    tell({ what: 'did', kind: 'import', id: ended.subject ?? '', value: String(ROWS) });
  }
};

/** One run after the other; what is printed is confirmed and issued. */
const packets: Work = async (ask, _dice, tell) => {
  for (;;) {
    const job = await ask.packets.produce({ recipients: { kind: 'everyone' }, edition: 'preferred' });
    await endOf(ask, job, (view) =>
      tell({ what: 'did', kind: 'copies', id: view.subject ?? '', value: String(view.done) }),
    );
    const { rows } = await ask.packets.ledger({
      text: '',
      states: ['produced'],
      runId: null,
      offset: 0,
      limit: 50,
    });
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) continue;
    await ask.packets.confirmPrinted({ ids, cameOut: true });
    for (const id of ids) tell({ what: 'did', kind: 'printed', id, value: '' });
  }
};

/** Pairs of members who must be kept apart from the instant the notice is written down. */
const notices: Work = async (ask, dice, tell) => {
  const known = await everyone(ask);
  for (;;) {
    const about = [dice.oneOf(known), dice.oneOf(known)];
    if (about[0] === about[1]) continue;
    const { notice } = await ask.conflicts.log({
      receivedAt: new Date().toISOString(),
      receivedHow: 'phone',
      reporter: { kind: 'not-said' },
      about,
      involvesOutsider: false,
      kind: 'personal',
      note: '',
    });
    tell({ what: 'did', kind: 'notice', id: notice.id, value: about.join(' ') });
  }
};

/** The administrator's own password, there and back. */
const password: Work = async (ask, _dice, tell) => {
  for (let turn = 0; ; turn += 1) {
    const [present, next] = turn % 2 === 0 ? PASSWORDS : PASSWORDS.toReversed();
    if (present === undefined || next === undefined) return;
    tell({ what: 'try', kind: 'password', id: '', value: next });
    await ask.accounts.changeOwnPassword({ present, password: next });
    tell({ what: 'did', kind: 'password', id: '', value: next });
  }
};

/** How a job ended; told each time that it is asked for. */
export async function endOf(
  ask: Asking,
  { id }: Pick<JobView, 'id'>,
  seen: (view: JobView) => void = () => undefined,
): Promise<JobView> {
  for (;;) {
    const view = await ask.jobs.get({ id });
    seen(view);
    if (view.state !== 'running') return view;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export const WORK: Readonly<Record<(typeof ENDLESS)[number], Work>> = {
  writes,
  imports,
  packets,
  notices,
  password,
};
