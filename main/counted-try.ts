import { refusalOf } from './gate/refusals.ts';
import type { Try } from './tries.ts';

interface Counting {
  /** Whether the secret is right, and only newer than what is opened. */
  readonly isRightElsewhere?: () => Promise<boolean>;
  /** Told of each wrong secret, also of a mistyped recovery key, to record it. */
  readonly onWrong?: () => void;
}

/**
 * Opens something with a secret that was typed, and lets the try count: a wrong one makes the next wait longer, as at the door.
 * A mistyped recovery key makes nobody wait, and is recorded all the same; whatever else went wrong is no try.
 */
export async function counted<T>(
  attempt: Try,
  open: () => Promise<T>,
  { isRightElsewhere = () => Promise.resolve(false), onWrong = () => undefined }: Counting = {},
): Promise<T> {
  try {
    const opened = await open();
    attempt.succeeded();
    return opened;
  } catch (error) {
    const { code, facts } = refusalOf(error);
    const isWrong = code === 'wrong-password' || code === 'wrong-recovery-key';
    if (isWrong && !(await isRightElsewhere())) {
      onWrong();
      if (facts?.['problem'] === undefined) throw attempt.failed(code);
    }
    attempt.takenBack();
    throw error;
  }
}
