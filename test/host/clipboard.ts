let text = '';

/** A clipboard of this program's own: the workstation's is left alone. */
export const clipboard = {
  readText: (): Promise<string> => Promise.resolve(text),
  writeText: (next: string): void => void (text = next),
  clear: (): void => void (text = ''),
};
