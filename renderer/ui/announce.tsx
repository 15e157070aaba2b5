import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { create } from 'zustand';
import { Icon } from './icon.tsx';
import styles from './announce.module.css';

/** How long a saved-message stays in sight, in milliseconds; it is only an echo of what the screen shows anyway. */
const IN_SIGHT = 8_000;

/** How long after it was said a screen that comes up may still show it, in milliseconds: what was done led there. */
const LED_HERE = 500;

interface Said {
  readonly text: string;
  readonly times: number;
  /** When, on the page's own clock. */
  readonly at: number;
}

const useSaid = create<Said>(() => ({ text: '', times: 0, at: 0 }));
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says that something is done ("Form recorded"): spoken politely, and shown for a while beside the screen's header. */
export function announce(text: string): void {
  clearTimeout(timer);
  useSaid.setState(({ times }) => ({ text, times: times + 1, at: performance.now() }));
  timer = setTimeout(hush, IN_SIGHT);
}

function hush(): void {
  clearTimeout(timer);
  useSaid.setState({ text: '' });
}

/** Takes away at once whatever was said, also what React Aria's own live region still holds: a locked window says nothing. */
export function silence(): void {
  hush();
  for (const log of document.querySelectorAll('[data-live-announcer] [role="log"]')) log.replaceChildren();
}

/** The live region: present from the start, so that screen readers listen to it. */
export function LiveRegion() {
  const { text, times } = useSaid();
  return (
    <output aria-live="polite" className={styles.spoken}>
      {text !== '' && <span key={times}>{text}</span>}
    </output>
  );
}

/**
 * The message in sight. It takes no room of its own when there is none, and does not follow to the next screen: "packets no
 * longer show this member" must never stand on another member's page.
 */
export function SaidNote() {
  const { text, times, at } = useSaid();
  const [since] = useState(() => performance.now());
  if (text === '' || at < since - LED_HERE) return null;
  return (
    <span key={times} className={styles.note} aria-hidden>
      <Icon of={CircleCheck} />
      {text}
    </span>
  );
}
