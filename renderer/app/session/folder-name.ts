/** The last part of a folder's path, on Windows and elsewhere; the path itself when it has none. */
export function folderName(folder: string): string {
  return folder.split(/[/\\]/).findLast((part) => part !== '') ?? folder;
}
