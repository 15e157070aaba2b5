import { setTimeout as wait } from 'node:timers/promises';
import type { Endpoint } from '../../../contract/endpoint.ts';
import { ERROR_CODES, type Result } from '../../../contract/errors.ts';
import { endpoints } from '../../../contract/index.ts';
import { hasRight } from '../../../contract/rights.ts';
import { createDesk, type Desk } from '../../../main/desk.ts';
import { ask } from '../../support/asking.ts';
import { type Dice, diceOf } from '../dice.ts';
import { ADMINISTRATOR, OFFICE, PASSWORD, discard, newFolder, portsOf, workstationIn } from '../ground.ts';
import { type FaultPart, type FaultRow, type Tally, tallyOf, trials, type Turn } from '../row.ts';
import { fillSmallOffice } from '../small-office.ts';
import { inputFor, isTaken } from './inputs.ts';
import { wholeTrailFault } from '../../support/whole-trail.ts';

const FULL = 24_000;
const CALLERS = ['administrator', 'liaison', 'staff', 'nobody'] as const;
type Caller = (typeof CALLERS)[number];
/** How a build answers a call: as the program does, or broken on purpose. */
type Calling = (desk: Desk, name: string, input: unknown, endpoint: Endpoint) => Promise<Result<unknown>>;

/** These end the session or leave the office: they are tried by nobody who is signed in. */
const LEAVES = /^(offices\.(create|open|close)|session\.(lock|signIn|signInWithRecoveryKey))$/;
const CODES: readonly string[] = ERROR_CODES;
const MOST_IDS = 400;

const asTheDesk: Calling = (desk, name, input) => desk.call(name, input);

const mayCall = (caller: Caller, { needs }: Endpoint): boolean =>
  needs === 'anyone' ||
  needs === 'office' ||
  (caller !== 'nobody' && (needs === 'signed-in' || hasRight(caller, needs)));

/** Why an answer may not be: a crash, or a way round the gate. Null when it is as it must be. */
function problemWith(
  answer: Result<unknown>,
  isAllowed: boolean,
  isValid: boolean,
  caller: Caller,
): string | null {
  if (answer.ok) return isAllowed && isValid ? null : 'a bypass: it was carried out';
  if (!CODES.includes(answer.code)) return `no code of the contract: ${answer.code}`;
  if (answer.code === 'fault') return 'a crash: fault';
  const barred = caller === 'nobody' ? 'locked' : 'not-allowed';
  if (!isAllowed && answer.code !== barred) return `not ${barred} but ${answer.code}`;
  const strangers = Object.keys(answer).filter((key) => !['ok', 'code', 'field', 'facts'].includes(key));
  return strangers.length === 0 ? null : `it tells more than it may: ${strangers.join()}`;
}

interface Fuzz {
  readonly desk: Desk;
  readonly caller: Caller;
  readonly calling: Calling;
  readonly dice: Dice;
  readonly ids: string[];
  readonly folder: string;
}

async function fuzz(
  { desk, caller, calling, dice, ids, folder }: Fuzz,
  count: number,
  tally: Tally,
): Promise<void> {
  const names = [...endpoints].filter(([name]) => caller === 'nobody' || !LEAVES.test(name));
  for (let trial = 0; trial < count; trial += 1) {
    const [name, endpoint] = names[trial % names.length] ?? dice.oneOf(names);
    const input = inputFor(endpoint.input, ids, dice);
    const isValid = isTaken(endpoint.input, input);
    try {
      const answer = await calling(desk, name, input, endpoint);
      const problem = problemWith(answer, mayCall(caller, endpoint), isValid, caller);
      const outcome = answer.ok ? 'carried out' : answer.code;
      tally.judged(problem === null ? null : `${caller}: ${name}(${shown(input)}): ${problem}`, outcome);
      if (answer.ok) gatherIds(answer.value, ids);
      if (LEAVES.test(name)) await desk.call('offices.open', { folder });
    } catch (error) {
      tally.missed(`${caller}: ${name}(${shown(input)}) threw ${String(error)}`);
    }
  }
}

const shown = (input: unknown): string => {
  try {
    return (JSON.stringify(input) ?? String(input)).slice(0, 200);
  } catch {
    return 'something that cannot be shown';
  }
};

/** Ids that the office answers with are asked for afterwards. */
function gatherIds(value: unknown, ids: string[]): void {
  if (ids.length >= MOST_IDS || typeof value !== 'object' || value === null || value instanceof Uint8Array)
    return;
  for (const [key, part] of Object.entries(value)) {
    if (/(^id|Id)$/.test(key) && typeof part === 'string') ids.push(part);
    else gatherIds(part, ids);
  }
}

async function endpointRows(turn: Turn, calling = asTheDesk, alwaysAs?: Caller): Promise<FaultRow[]> {
  const dice = diceOf(turn.seed);
  const rows = [];
  for (const caller of CALLERS) {
    const tally = tallyOf(`Endpoint fuzz as ${caller}`);
    const { desk, ids, folder, recoveryKey, close } = await deskFor(alwaysAs ?? caller);
    await fuzz({ desk, caller, calling, dice, ids, folder }, trials(FULL / CALLERS.length, turn), tally);
    if (caller !== 'nobody' && alwaysAs === undefined)
      tally.judged(await damageTo(desk, recoveryKey), 'the trail is whole afterwards');
    await close();
    rows.push(tally.row());
  }
  return rows;
}

/** A desk with a small office where somebody of that role is signed in, or nobody. */
async function deskFor(caller: Caller) {
  const [folder, programFolder] = [newFolder(), newFolder()];
  const desk = createDesk(portsOf({ workstation: workstationIn(programFolder) }));
  const asking = ask(desk);
  const { recoveryKey } = await asking.offices.create({ folder, ...OFFICE });
  const ids: string[] = await fillSmallOffice(asking, 4, 3);
  if (caller === 'nobody') await asking.session.lock({});
  else if (caller !== 'administrator') {
    const account = { username: 'someone', fullName: 'Somebody Else', role: caller, password: PASSWORD };
    await asking.accounts.add(account);
    await asking.session.signIn({ username: account.username, password: PASSWORD });
  }
  const close = async (): Promise<void> => {
    await desk.close();
    [folder, programFolder].forEach(discard);
  };
  return { desk, ids, folder, recoveryKey, close };
}

/** Fuzzed sign-ins make the next one wait; five wrong ones lock the account, which the recovery key opens again. */
async function signInInTurn(desk: Desk, recoveryKey: string): Promise<void> {
  const own = { username: ADMINISTRATOR.username, password: PASSWORD };
  let answer = await desk.call('session.signIn', own);
  while (!answer.ok && (answer.code === 'too-many-tries' || answer.code === 'account-locked')) {
    await wait(1000 * Number(answer.facts?.['seconds'] ?? 0));
    answer = await (answer.code === 'too-many-tries'
      ? desk.call('session.signIn', own)
      : desk.call('session.signInWithRecoveryKey', { ...own, recoveryKey }));
  }
  if (!answer.ok) throw new Error(answer.code);
}

async function damageTo(desk: Desk, recoveryKey: string): Promise<string | null> {
  if (desk.isLocked) return 'the desk was locked by a fuzzed call';
  await signInInTurn(desk, recoveryKey);
  const fault = await wholeTrailFault({ ask: ask(desk) });
  return fault === null ? null : `the audit chain breaks at ${fault.seq}`;
}

/** Every endpoint, asked by everyone, with what it takes and with what it does not. */
export const endpointFuzz: FaultPart = {
  rows: (turn) => endpointRows(turn),
  broken: {
    'takes everyone for an administrator': (turn) => endpointRows(turn, asTheDesk, 'administrator'),
    'parses what it is given outside the gate': (turn) =>
      endpointRows(turn, (desk, name, input, endpoint) => {
        endpoint.input.parse(input);
        return desk.call(name, input);
      }),
  },
};
