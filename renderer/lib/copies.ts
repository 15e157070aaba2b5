import { desk } from './desk.ts';

/** The page hears of a copy before the system has it on its clipboard, in milliseconds. */
const UNTIL_COPIED = 60;

/** Tells the program of everything that is copied in the window, so that the lock can take it off the clipboard. */
export function followCopies(): void {
  const tell = (): void => void setTimeout(() => void desk().session.copied({}), UNTIL_COPIED);
  document.addEventListener('copy', tell);
  document.addEventListener('cut', tell);
}
