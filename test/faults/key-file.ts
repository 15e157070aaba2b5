import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checksumOf, decodeKeyFile, encodeKeyFile, KeyFile } from '../../db/keys/format.ts';
import { verifyMac } from '../../db/keys/key-file.ts';
import type { OfficeKeys } from '../../db/keys/subkeys.ts';
import { openOffice } from '../../main/office.ts';
import { type Dice, diceOf } from './dice.ts';
import {
  ADMINISTRATOR,
  type Template,
  codeOf,
  discard,
  keysOf,
  makeTemplate,
  newFolder,
  portsOf,
  putInto,
} from './ground.ts';
import { type FaultPart, type FaultRow, tallyOf, trials, type Turn } from './row.ts';

const FULL = 10_000;
/** Of all mutations, one in so many is tried with the whole way in, which takes an Argon2id derivation. */
const SIGNED_IN = 100;

/** Whether a program would go on with these bytes as its key file: read, and sealed by a holder of the data key. */
type Accepting = (bytes: Buffer, keys: OfficeKeys) => void;

const asTheProgram: Accepting = (bytes, keys) => verifyMac(decodeKeyFile(bytes), keys);

/** Bytes changed, cut, doubled or put in anywhere. */
function rawly(bytes: Buffer, dice: Dice): Buffer {
  const at = dice.below(bytes.length);
  const end = at + 1 + dice.below(Math.min(40, bytes.length - at));
  const parts = {
    change: () => [bytes.subarray(0, at), dice.bytes(end - at), bytes.subarray(end)],
    bit: () => [
      bytes.subarray(0, at),
      Buffer.of((bytes[at] ?? 0) ^ (1 << dice.below(8))),
      bytes.subarray(at + 1),
    ],
    cut: () => [bytes.subarray(0, at)],
    leaveOut: () => [bytes.subarray(0, at), bytes.subarray(end)],
    double: () => [bytes.subarray(0, end), bytes.subarray(at)],
    blank: () => [bytes.subarray(0, at), Buffer.from(' '), bytes.subarray(at)],
  };
  return Buffer.concat(dice.oneOf(Object.values(parts))());
}

/** Every place in a JSON value: who holds it, and under which key. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Record<string, unknown>, string],
    ...placesIn(holder[key]),
  ]);
}

/** The content changed as somebody would who knows the format and can count the checksum again, but has no key. */
function knowingly(bytes: Buffer, dice: Dice): Buffer {
  const content = JSON.parse(bytes.toString()) as Record<string, unknown>;
  for (let changes = 1 + dice.below(2); changes > 0; changes -= 1) {
    const [holder, key] = dice.oneOf(placesIn(content));
    const value = holder[key];
    if (Array.isArray(value) && dice.below(2) === 0) value.reverse();
    else if (Array.isArray(value)) value.push(...(value.slice(0, 1) as unknown[]));
    else if (typeof value === 'number') holder[key] = value + dice.oneOf([-1, 1, 2, 1024, -1024]);
    else if (typeof value === 'string') holder[key] = otherText(value, dice);
    else if (dice.below(2) === 0) delete holder[key];
    else holder[key] = dice.oneOf([null, [], {}, 0, '']);
  }
  const known = KeyFile.safeParse(content);
  if (!known.success) return Buffer.from(`${JSON.stringify(content, null, 2)}\n`);
  const { data } = known;
  return encodeKeyFile({ ...data, checksum: checksumOf(data, data.mac) });
}

/** A text of the same kind: hexadecimal stays hexadecimal, so that it passes the schema. */
const otherText = (text: string, dice: Dice): string => {
  if (!/^[0-9a-f]{8,}$/.test(text))
    return dice.oneOf([text.toUpperCase(), `${text}x`, '', 'recovery', 'password']);
  const at = dice.below(text.length);
  return text.slice(0, at) + dice.below(16).toString(16) + text.slice(at + 1);
};

async function keyFileRows(turn: Turn, accepting = asTheProgram): Promise<FaultRow[]> {
  const dice = diceOf(turn.seed);
  const template = await makeTemplate((ask) =>
    ask.accounts.add({
      username: 'bo',
      fullName: 'Bo Reed',
      role: 'staff',
      password: 'granite heron seven lanterns',
    }),
  );
  const whole = template.files.get('office.keys') ?? Buffer.alloc(0);
  const rows = [];
  for (const [name, mutate] of [
    ['Key file: bytes changed', rawly],
    ['Key file: content changed, checksum counted again', knowingly],
  ] as const) {
    const tally = tallyOf(name);
    const count = trials(FULL / 2, turn);
    for (let trial = 0; trial < count;) {
      const bytes = mutate(whole, dice);
      if (bytes.equals(whole)) continue;
      trial += 1;
      const code = refusalOf(() => accepting(bytes, keysOf(template.dataKey)));
      const met = trial % SIGNED_IN === 1 ? await signInWith(template, bytes) : null;
      if (code === null || met === 'opened') tally.missed(`mutation ${trial} was accepted`);
      else tally.held(met === null ? code : `${met} at sign-in`);
    }
    rows.push(tally.row());
  }
  return rows;
}

function refusalOf(accepting: () => void): string | null {
  try {
    accepting();
    return null;
  } catch (error) {
    return codeOf(error);
  }
}

async function signInWith(template: Template, bytes: Buffer): Promise<string> {
  const folder = newFolder();
  try {
    putInto(folder, template.files);
    writeFileSync(path.join(folder, 'office.keys'), bytes);
    await (await openOffice(folder, portsOf()).signIn(ADMINISTRATOR)).close();
    return 'opened';
  } catch (error) {
    return codeOf(error);
  } finally {
    discard(folder);
  }
}

/** Key files that no holder of the data key wrote. */
export const keyFile: FaultPart = {
  rows: (turn) => keyFileRows(turn),
  broken: {
    'reads the key file without checking its MAC': (turn) =>
      keyFileRows(turn, (bytes) => void decodeKeyFile(bytes)),
  },
};
