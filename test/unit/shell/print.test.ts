import type { WebContentsPrintOptions } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { printPage } from '../../../main/shell/print.ts';

type Done = (isSent: boolean, reason: string) => void;

const pageThat = (answers: (done: Done) => void) => {
  const asked: WebContentsPrintOptions[] = [];
  const print = (options?: WebContentsPrintOptions, done?: Done): void => {
    if (options) asked.push(options);
    if (done) answers(done);
  };
  return { asked, print };
};

describe('printing the window', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each([
    [true, '', 'sent'],
    [false, 'Print job canceled', 'cancelled'],
    [false, 'Invalid printer settings', 'failed'],
  ] as const)('with the answer %s "%s" is %s', async (isSent, reason, outcome) => {
    const page = pageThat((done) => done(isSent, reason));
    expect(await printPage(page)).toBe(outcome);
    expect(page.asked).toEqual([{ silent: false, printBackground: true }]);
  });

  it('has failed when no answer comes (R13: a person then says whether the paper came out)', async () => {
    const printed = printPage(pageThat(() => {}));
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(await printed).toBe('failed');
  });
});
