import { describe, expect, it } from 'vitest';
import type { CopyView } from '../../../contract/packets.ts';
import {
  hasPreview,
  hasWarning,
  nextOf,
  stepsOf,
} from '../../../renderer/features/packets/copy/copy-steps.ts';
import { nextInWords } from '../../../renderer/features/packets/member/next-step.ts';
import { copyView } from './copies.ts';

const ALL = { canProduce: true, canIssue: true, canExport: true, isAtPrinter: false };
const steps = (said: Partial<CopyView>, circumstances: Partial<typeof ALL> = {}) =>
  stepsOf(copyView(1, said), { ...ALL, ...circumstances });

describe('the steps of a copy', () => {
  it.each([
    ['produced', ['print', 'spoiled', 'export']],
    ['printed', ['hand', 'mail', 'envelope', 'label', 'spoiled', 'destroyed', 'unaccounted', 'export']],
    ['issued', ['returned', 'destroyed', 'unaccounted', 'export']],
    ['returned', ['destroyed']],
    ['unaccounted', ['returned', 'destroyed']],
    ['destroyed', []],
    ['spoiled', []],
  ] as const)('of one that is %s are %j', (state, expected) => {
    expect(steps({ state })).toEqual(expected);
  });

  it('neither print, issue nor save what may no longer be shown (R3, R4)', () => {
    for (const state of ['produced', 'printed', 'issued'] as const) {
      const open = steps({ state, isOutOfDate: true });
      for (const step of ['print', 'hand', 'mail', 'envelope', 'label', 'export'] as const)
        expect(open).not.toContain(step);
    }
    expect(hasPreview(copyView(1, { isOutOfDate: true }))).toBe(false);
    expect(hasWarning(copyView(1, { isOutOfDate: true }))).toBe(true);
  });

  it('do not print again what lies in the printer unanswered (R13)', () => {
    expect(steps({ state: 'produced' }, { isAtPrinter: true })).not.toContain('print');
  });

  it('are only those that the account has a right to', () => {
    expect(steps({ state: 'produced' }, { canProduce: false, canExport: false })).toEqual(['spoiled']);
    expect(nextOf(['spoiled'])).toBeUndefined();
    expect(nextOf(steps({ state: 'issued' }, { canExport: false }))).toBe('returned');
    expect(steps({ state: 'printed' }, { canIssue: false, canExport: false })).toEqual([]);
  });

  it('ask for paper back that may no longer be read (R13)', () => {
    expect(nextInWords(copyView(1, { state: 'issued', isOutOfDate: true }))).toBe('Next: ask for it back.');
    expect(nextInWords(copyView(1, { state: 'printed', isOutOfDate: true }))).toBe('Next: spoil it.');
    expect(nextInWords(copyView(1, { state: 'printed' }))).toBe('Next: issue it.');
  });
});
