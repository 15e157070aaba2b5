/**
 * Command-line switches that would open the program to another one on the same machine (a debugger, a network log),
 * loosen its sandbox or bring back a network. Electron's own fuses refuse `--inspect` as well.
 */
const REFUSED = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'no-sandbox',
  'disable-web-security',
  'load-extension',
  'log-net-log',
  'js-flags',
  'host-rules',
  'host-resolver-rules',
] as const;

const REFUSED_FAMILIES = ['inspect', 'proxy-', 'disable-site-isolation'] as const;

const nameOf = (word: string): string | null => /^--?([a-z][a-z-]*)/.exec(word)?.[1] ?? null;

const isRefused = (name: string): boolean =>
  REFUSED.some((refused) => refused === name) || REFUSED_FAMILIES.some((family) => name.startsWith(family));

/** The names of the refused switches among the words of a command line. */
export const refusedSwitches = (words: readonly string[]): readonly string[] =>
  words.map(nameOf).filter((name): name is string => name !== null && isRefused(name));
