import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { DropZone, FileTrigger, Text } from 'react-aria-components';
import { formatBytes } from '../lib/format.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import styles from './file-drop.module.css';

/** A file that a person chose, read into memory; where it came from is not kept. */
export interface ChosenFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

interface FileDropProps {
  readonly label: string;
  readonly description?: string;
  /** MIME types and endings, for the picker and for what is dropped: `application/pdf`, `.csv`. */
  readonly accept: readonly string[];
  readonly maxBytes: number;
  readonly onFile: (file: ChosenFile) => void;
  readonly isDisabled?: boolean;
}

/** Why a file is not taken; null when it may be. The office checks again. */
export function problemOf(
  file: Pick<File, 'name' | 'type' | 'size'>,
  accept: readonly string[],
  maxBytes: number,
): string | null {
  const name = file.name.toLowerCase();
  const fits = accept.some((kind) => (kind.startsWith('.') ? name.endsWith(kind) : file.type === kind));
  if (!fits) return 'This kind of file cannot be used here. Choose another file.';
  if (file.size === 0) return 'The file is empty. Choose another file.';
  if (file.size > maxBytes)
    return `The file has ${formatBytes(file.size)}; at most ${formatBytes(maxBytes)} can be taken in.`;
  return null;
}

/** Takes one file, by the picker or by dragging it here. */
export function FileDrop({
  label,
  description,
  accept,
  maxBytes,
  onFile,
  isDisabled = false,
}: FileDropProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const found = problemOf(file, accept, maxBytes);
    setProblem(found);
    if (found === null)
      onFile({ name: file.name, type: file.type, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  return (
    <DropZone
      className={styles.zone ?? ''}
      isDisabled={isDisabled}
      onDrop={(event) => {
        const dropped = event.items.find((item) => item.kind === 'file');
        void dropped?.getFile().then(take);
      }}
    >
      <Icon of={FileUp} size="large" />
      <Text slot="label" className={styles.label ?? ''}>
        {label}
      </Text>
      {description !== undefined && <p className={styles.description}>{description}</p>}
      <FileTrigger acceptedFileTypes={accept} onSelect={(files) => void take(files?.[0])}>
        <Button isDisabled={isDisabled}>Choose a file</Button>
      </FileTrigger>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </DropZone>
  );
}
