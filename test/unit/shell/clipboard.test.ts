import { beforeEach, describe, expect, it } from 'vitest';
import { copiedOnto } from '../../../main/shell/clipboard.ts';
import { clipboard } from '../../host/clipboard.ts';

beforeEach(() => clipboard.clear());

describe('what was copied in the window', () => {
  it('is taken off the clipboard at the lock (R10)', async () => {
    const copied = copiedOnto(clipboard);
    clipboard.writeText('406-555-0142');
    await copied.keep();
    expect(await clipboard.readText()).toBe('406-555-0142');
    await copied.clear();
    expect(await clipboard.readText()).toBe('');
  });

  it('is let be when another program has put something else there since', async () => {
    const copied = copiedOnto(clipboard);
    clipboard.writeText('406-555-0142');
    await copied.keep();
    clipboard.writeText('a list for the shop');
    await copied.clear();
    expect(await clipboard.readText()).toBe('a list for the shop');
  });

  it('is forgotten after a lock, and nothing that was there before the program is touched', async () => {
    clipboard.writeText('of another program');
    await copiedOnto(clipboard).clear();
    expect(await clipboard.readText()).toBe('of another program');
  });
});
