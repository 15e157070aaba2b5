/**
 * Lets React Aria take back what it said of a date or time field: it empties its live region through `innerHTML`, which the
 * content policy refuses (trusted types), and the refusal would take the whole screen away at the second change of a field.
 * Here its region empties itself without markup; nothing can be written into it that way.
 */
export function letAnnouncerClear(body: HTMLElement = document.body): void {
  const mend = () => {
    for (const log of body.querySelectorAll<HTMLElement>(':scope > [data-live-announcer] > [role="log"]'))
      if (!Object.hasOwn(log, 'innerHTML'))
        Object.defineProperty(log, 'innerHTML', {
          set: () => {
            log.replaceChildren();
          },
        });
  };
  new MutationObserver(mend).observe(body, { childList: true });
}
