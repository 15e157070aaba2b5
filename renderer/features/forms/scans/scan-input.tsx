import { FileCheck2, X } from 'lucide-react';
import { SCAN_LIMIT, SCAN_TYPES } from '../../../../contract/forms.ts';
import { formatBytes } from '../../../lib/format.ts';
import { Button } from '../../../ui/button.tsx';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Row } from '../../../ui/stack.tsx';
import styles from '../forms.module.css';

export interface ScanFile {
  readonly name: string;
  readonly mediaType: (typeof SCAN_TYPES)[number];
  readonly bytes: Uint8Array;
}

interface ScanInputProps {
  readonly value: ScanFile | null;
  readonly onChange: (scan: ScanFile | null) => void;
}

/** The scan of a signed form: chosen or dragged here, kept in the office only. */
export function ScanInput({ value, onChange }: ScanInputProps) {
  if (value !== null) return <Taken scan={value} onTakeAway={() => onChange(null)} />;
  return (
    <FileDrop
      label="Drag the scan here"
      description="PDF, JPEG or PNG, up to 20 MB. It is kept in the encrypted office; delete the file from the scanner afterwards."
      accept={SCAN_TYPES}
      maxBytes={SCAN_LIMIT}
      onFile={({ name, type, bytes }) => {
        const mediaType = SCAN_TYPES.find((each) => each === type);
        if (mediaType !== undefined) onChange({ name, mediaType, bytes });
      }}
    />
  );
}

interface TakenProps {
  readonly scan: ScanFile;
  readonly onTakeAway: () => void;
}

function Taken({ scan, onTakeAway }: TakenProps) {
  return (
    <div className={styles.taken}>
      <Row gap={8}>
        <Icon of={FileCheck2} />
        <span>
          {scan.name}, {formatBytes(scan.bytes.byteLength)}
        </span>
      </Row>
      <Button tone="quiet" icon={X} onPress={onTakeAway}>
        Choose another file
      </Button>
    </div>
  );
}
