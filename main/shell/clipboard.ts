import { createHash } from 'node:crypto';
import type { Clipboard } from 'electron';
import type { Workstation } from '../ports.ts';

/**
 * What the window put on the system's clipboard. Only its digest is kept: enough to take it away again, and to leave alone what
 * another program has put there since.
 */
export function copiedOnto(
  clipboard: Pick<Clipboard, 'readText' | 'clear'>,
): NonNullable<Workstation['copied']> {
  let ours: string | null = null;
  const digest = async (): Promise<string> =>
    createHash('sha256')
      .update(await clipboard.readText())
      .digest('hex');
  return {
    async keep() {
      ours = await digest();
    },
    async clear() {
      const kept = ours;
      ours = null;
      if (kept !== null && (await digest()) === kept) clipboard.clear();
    },
  };
}
