import { refusalOf } from './gate/refusals.ts';
import type { Try } from './tries.ts';

/**
 * Opens something with a secret that was typed, and lets the try count: a wrong one makes the next wait longer, as at the door.
 * A mistyped recovery key is no try yet, nor is whatever else went wrong, nor a secret that `isRightElsewhere` (a password newer than what
 * is opened).
 */
export async function counted<T>(
  attempt: Try,
  open: () => Promise<T>,
  isRightElsewhere: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<T> {
  try {
    const opened = await open();
    attempt.succeeded();
    return opened;
  } catch (error) {
    const { code, facts } = refusalOf(error);
    const isWrong = code === 'wrong-password' || code === 'wrong-recovery-key';
    if (isWrong && facts?.['problem'] === undefined && !(await isRightElsewhere()))
      throw attempt.failed(code);
    attempt.takenBack();
    throw error;
  }
}
