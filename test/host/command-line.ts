/** What a launcher of Electron gives on the command line, as far as the stand-in heeds it. */
export interface LaunchArguments {
  /** The program's folder or entry file. */
  readonly program: string;
  /** Port for Node's inspector (0: any), or null. */
  readonly inspectorPort: number | null;
  readonly debuggingPort: string | null;
  readonly rest: readonly string[];
}

const valueOf = (options: readonly string[], name: string): string | null => {
  const option = options.find((candidate) => candidate === name || candidate.startsWith(`${name}=`));
  return option === undefined ? null : option.slice(name.length + 1);
};

const isProgram = (word: string, index: number, words: readonly string[]): boolean =>
  !word.startsWith('-') && !['-r', '--require'].includes(words[index - 1] ?? '');

/** Reads `[--inspect=0] [--remote-debugging-port=0] [-r file] <program> [rest]`; other options before the program are Electron's own. */
export function readArguments(words: readonly string[]): LaunchArguments {
  const at = words.findIndex(isProgram);
  const options = at === -1 ? words : words.slice(0, at);
  const inspect = valueOf(options, '--inspect');
  return {
    program: at === -1 ? '.' : (words[at] ?? '.'),
    inspectorPort: inspect === null ? null : Number(inspect.split(':').pop() || 9229),
    debuggingPort: valueOf(options, '--remote-debugging-port'),
    rest: at === -1 ? [] : words.slice(at + 1),
  };
}
