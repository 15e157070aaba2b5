import type { Asking } from '../../../support/asking.ts';
import type { TestClock } from '../../../support/office.ts';

/** The office that words are said in, and where files of it may be. */
export interface Hunted {
  readonly ask: Asking;
  /** The machine's, put forward by days. */
  readonly clock: TestClock;
  readonly folder: string;
  /** Where somebody puts backups. */
  readonly drive: string;
  /** Copies every file that there is at this moment. */
  readonly keep: () => void;
  /** The same of what SQLite has open and unlinked. */
  readonly keepOpenFiles: () => void;
  readonly signIn: () => Promise<unknown>;
  readonly broken: string;
}

/** Waits until a job has ended well. */
export async function ended({ ask }: Pick<Hunted, 'ask'>, { id }: { readonly id: string }): Promise<void> {
  for (;;) {
    const { state, code } = await ask.jobs.get({ id });
    if (state === 'done') return;
    if (state !== 'running') throw new Error(`a job ended ${state}: ${String(code)}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
