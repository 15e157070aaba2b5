/** What this machine has to show the program with. */
export interface Surroundings {
  /** Electron's binary, when it is here. */
  readonly electron: string | null;
  /** An installed Chromium that can show a window. */
  readonly chromium: string | null;
  readonly hasDisplay: boolean;
  readonly hasTour: boolean;
  /** Whether fetching Electron's binary has not been tried yet. */
  readonly mayFetch: boolean;
}

export type HostChoice =
  | { readonly kind: 'electron'; readonly file: string }
  | { readonly kind: 'chromium'; readonly file: string }
  | { readonly kind: 'fetch-electron' | 'tour' | 'nothing' };

/**
 * Electron where there is a display, fetching it when it is missing; an installed Chromium where it cannot be had; without a
 * display the tour, which needs neither.
 */
export function chooseHost({ electron, chromium, hasDisplay, hasTour, mayFetch }: Surroundings): HostChoice {
  if (!hasDisplay) return { kind: hasTour ? 'tour' : 'nothing' };
  if (electron) return { kind: 'electron', file: electron };
  if (mayFetch) return { kind: 'fetch-electron' };
  return chromium ? { kind: 'chromium', file: chromium } : { kind: 'nothing' };
}
