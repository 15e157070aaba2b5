import type { z } from 'zod';
import type { Dice } from '../dice.ts';

/** What no endpoint asks for, in every place. */
const STRANGE: readonly unknown[] = [
  null,
  undefined,
  '',
  "'; DROP TABLE members; --",
  '../../etc/passwd',
  '\u0000',
  '\ud800',
  '‮',
  'a'.repeat(70_000),
  '__proto__',
  'constructor',
  '🧭',
  -1,
  0.5,
  1e308,
  NaN,
  2 ** 53,
  true,
  [],
  {},
  [[[[[[[[[[[[[[1]]]]]]]]]]]]]],
  10n,
  new Date(0),
  new Map([[1, 2]]),
  new Uint8Array(3),
  Symbol.iterator,
  () => 'x',
  {
    get id() {
      throw new Error('read');
    },
  },
];

/** Texts and other values of the kinds that endpoints ask for: tried in a random order until one fits. */
const LIKELY: readonly unknown[] = [
  '2026-11-24',
  '2027-05-01',
  '2026-11-24T17:00:00Z',
  '2026-11-24T09:30',
  '14:30',
  'Helena',
  'Cascade',
  'granite heron seven lanterns',
  'someone.new',
  'person@example.org',
  '406-555-0142',
  '59601',
  'MT',
  'draft-1',
  'job-1',
  'id-00000001',
  'a note',
  '',
  '1',
  '+14065550142',
  'Name',
  0,
  1,
  2,
  5,
  30,
  60,
  200,
  2026,
  new Uint8Array([37, 80, 68, 70, 45]),
  new TextEncoder().encode('Name,Town\nHank Grady,Butte\n'),
];

const ALSO_LEFT_OUT = 3;
const MUTATED = 3;

/** An input for a schema: mostly what it takes, with the ids of this office; now and then changed in one place; sometimes anything. */
export function inputFor(schema: z.ZodType, ids: readonly string[], dice: Dice): unknown {
  if (dice.below(10) === 0) return dice.oneOf(STRANGE);
  const input = nearValid(schema, ids, dice);
  return dice.below(MUTATED) === 0 ? changed(input, dice) : input;
}

type Def = { readonly type: string } & Readonly<Record<string, unknown>>;
const defOf = (schema: z.ZodType): Def => schema.def as unknown as Def;
const inner = (schema: unknown): z.ZodType => schema as z.ZodType;

function nearValid(schema: z.ZodType, ids: readonly string[], dice: Dice): unknown {
  const def = defOf(schema);
  const go = (part: unknown): unknown => nearValid(inner(part), ids, dice);
  switch (def.type) {
    case 'object':
      return objectOf(def['shape'] as Record<string, z.ZodType>, go);
    case 'array':
      return Array.from({ length: 1 + dice.below(3) }, () => go(def['element']));
    case 'tuple':
      return (def['items'] as unknown[]).map(go);
    case 'union':
      return go(dice.oneOf(def['options'] as unknown[]));
    case 'literal':
      return dice.oneOf(def['values'] as unknown[]);
    case 'enum':
      return dice.oneOf(Object.values(def['entries'] as Record<string, unknown>));
    case 'boolean':
      return dice.below(2) === 0;
    case 'nullable':
      return dice.below(3) === 0 ? null : go(def['innerType']);
    case 'optional':
      return dice.below(ALSO_LEFT_OUT) === 0 ? undefined : go(def['innerType']);
    case 'record':
      return { [dice.oneOf(['0', '1', '2'])]: go(def['valueType']) };
    case 'pipe':
      return go(def['in']);
    default:
      return leaf(schema, ids, dice);
  }
}

function objectOf(shape: Record<string, z.ZodType>, go: (part: unknown) => unknown): Record<string, unknown> {
  const pairs = Object.entries(shape).map(([key, part]) => [key, go(part)] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** The first of some values that fits: half the time an id of the office is tried before all others. */
function leaf(schema: z.ZodType, ids: readonly string[], dice: Dice): unknown {
  const from = dice.below(LIKELY.length);
  const others = [...LIKELY.slice(from), ...LIKELY.slice(0, from)];
  const tried = dice.below(4) === 0 || ids.length === 0 ? others : [dice.oneOf(ids), ...others];
  return tried.find((value) => schema.safeParse(value).success) ?? dice.oneOf(STRANGE);
}

/** One place of an input replaced, left out, or one more put beside it. */
function changed(input: unknown, dice: Dice): unknown {
  // One that is strange already may not even bear being looked at.
  if (typeof input !== 'object' || input === null || input instanceof Uint8Array || STRANGE.includes(input))
    return dice.oneOf(STRANGE);
  const keys = Object.keys(input);
  const kind = dice.below(4);
  if (kind === 0 || keys.length === 0) return { ...input, extra: dice.oneOf(STRANGE) };
  const key = dice.oneOf(keys);
  const copy: Record<string, unknown> = { ...input };
  if (kind === 1) delete copy[key];
  else copy[key] = kind === 2 ? changed(copy[key], dice) : dice.oneOf(STRANGE);
  return Array.isArray(input) ? Object.values(copy) : copy;
}

/** Whether the contract takes this input. */
export function isTaken(schema: z.ZodType, input: unknown): boolean {
  try {
    return schema.safeParse(input).success;
  } catch {
    return false;
  }
}
