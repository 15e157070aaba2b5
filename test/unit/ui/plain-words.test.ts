import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setUpSchemas } from '../../../renderer/lib/plain-words.ts';

beforeAll(() => setUpSchemas());

const wordsFor = (schema: z.ZodType, value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

describe('what a form says beside an entry', () => {
  it.each<[string, () => z.ZodType, unknown, string]>([
    ['an empty line', () => z.string().min(1), '', 'Fill this in.'],
    ['a missing line', () => z.string(), undefined, 'Fill this in.'],
    ['a long line', () => z.string().max(3), 'abcd', 'Use at most 3 characters.'],
    ['nothing chosen', () => z.array(z.string()).min(1), [], 'Choose at least one.'],
    ['a missing choice', () => z.enum(['a', 'b']), undefined, 'Choose one.'],
    ['a bad mail address', () => z.email(), 'x', 'Enter an address like name@example.org.'],
    ['no number', () => z.int(), 'x', 'Enter a number.'],
    ['too large a number', () => z.int().max(30), 31, 'Enter 30 or less.'],
  ])('is plain for %s', (_name, schema, value, words) => expect(wordsFor(schema(), value)).toBe(words));

  it('makes no code from text, which the content policy forbids', () => {
    expect(z.config().jitless).toBe(true);
  });
});
