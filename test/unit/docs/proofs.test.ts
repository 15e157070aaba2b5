import { describe, expect, it } from 'vitest';
import { isThere, type Proof, proofsIn } from '../../support/proofs.ts';

const gone = (proofs: readonly Proof[]): readonly string[] =>
  proofs.filter((proof) => !isThere(proof)).map(({ file, title }) => `${file}: ${title}`);

describe('the promises of the security model', () => {
  const promises = proofsIn('docs/security-model.md');

  it('each name a test that is there, in the file where it is said to be', () => {
    expect(gone(promises)).toEqual([]);
    expect(promises.length).toBeGreaterThan(80);
  });

  it('each say what is promised', () => {
    expect(promises.filter(({ before }) => (before.at(-1) ?? '').length < 20)).toEqual([]);
  });
});

describe('the house rules', () => {
  const rules = proofsIn('docs/house-rules.md');

  it('each name tests that are there and quote the rule', () => {
    expect(gone(rules)).toEqual([]);
    const unquoted = rules.filter(
      ({ before, title }) => !new RegExp(`\\b${before[0] ?? '-'}\\b`).test(title),
    );
    expect(unquoted.map(({ title }) => title)).toEqual([]);
  });

  it.each(Array.from({ length: 13 }, (_, index) => `R${index + 1}`))(
    '%s is proved at the office level and through the window',
    (id) => {
      const files = rules.filter(({ before }) => before[0] === id).map(({ file }) => file);
      expect(files.some((file) => file.startsWith('test/integration/'))).toBe(true);
      expect(files.some((file) => file.startsWith('test/e2e/'))).toBe(true);
    },
  );
});

describe('a document that has rotted', () => {
  const [known] = proofsIn('docs/house-rules.md');

  it('is noticed by a title that changed, a file that moved, and a test that is passed over', () => {
    if (known === undefined) throw new Error('a rule names a test');
    expect(isThere(known)).toBe(true);
    expect(isThere({ ...known, title: `${known.title} no more` })).toBe(false);
    expect(isThere({ ...known, title: known.title.slice(1) })).toBe(false);
    expect(isThere({ ...known, file: 'test/unit/docs/none.test.ts' })).toBe(false);
  });
});
