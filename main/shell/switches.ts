/**
 * Command-line switches that would open the program to another one on the same machine (a debugger, a network log), write down what
 * it does, start something else in its place, loosen its sandbox or bring back a network. Electron's own fuses refuse
 * `--inspect` as well. Names: chromium.googlesource.com, content/public/common/content_switches.cc and its like.
 */
const REFUSED: readonly string[] = [
  'allow-file-access-from-files',
  'auto-open-devtools-for-tabs',
  'browser-subprocess-path',
  'crash-dumps-dir',
  'disable-features',
  'disable-web-security',
  'enable-blink-features',
  'enable-crash-reporter',
  'enable-features',
  'enable-logging',
  'gpu-launcher',
  'host-resolver-rules',
  'host-rules',
  'js-flags',
  'load-extension',
  'log-file',
  'log-net-log',
  'no-sandbox',
  'remote-allow-origins',
  'renderer-cmd-prefix',
  'single-process',
  'ssl-key-log-file',
  'trace-startup',
  'unsafely-treat-insecure-origin-as-secure',
  'utility-cmd-prefix',
];

const REFUSED_FAMILIES: readonly RegExp[] = [
  /^inspect/,
  /^remote-debugging-/,
  /^proxy-/,
  /^disable-site-isolation/,
  /^disable-.*sandbox$/,
];

/** Windows takes a slash for a hyphen. Chromium lowers the letters there, so that they never matter. */
const nameOf = (word: string, platform: NodeJS.Platform): string | null => {
  const pattern = platform === 'win32' ? /^(?:--?|\/)([a-z][a-z-]*)/ : /^--?([a-z][a-z-]*)/;
  return pattern.exec(word.toLowerCase())?.[1] ?? null;
};

const isRefused = (name: string): boolean =>
  REFUSED.includes(name) || REFUSED_FAMILIES.some((family) => family.test(name));

/** The names of the refused switches among the words of a command line. */
export const refusedSwitches = (
  words: readonly string[],
  platform: NodeJS.Platform = process.platform,
): readonly string[] =>
  words
    .map((word) => nameOf(word, platform))
    .filter((name): name is string => name !== null && isRefused(name));

/**
 * Variables of the environment by which another program on the machine would have Electron run other code, or write down what it
 * does. Electron's fuses pass over the first two; a program whose fuses were set back refuses them here.
 */
const REFUSED_VARIABLES: readonly string[] = [
  'NODE_OPTIONS',
  'ELECTRON_RUN_AS_NODE',
  'ELECTRON_ENABLE_LOGGING',
  'ELECTRON_LOG_FILE',
  'ELECTRON_LOG_ASAR_READS',
  'ELECTRON_NO_ASAR',
  'SSLKEYLOGFILE',
];

/** The names of the refused variables that are set to anything. */
export const refusedVariables = (environment: Readonly<NodeJS.ProcessEnv>): readonly string[] =>
  REFUSED_VARIABLES.filter((name) => (environment[name] ?? '') !== '');
