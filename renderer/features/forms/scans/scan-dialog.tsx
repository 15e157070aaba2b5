import { useEffect, useRef } from 'react';
import { useAsk } from '../../../lib/asking.ts';
import { Answer } from '../../../ui/answer.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { PdfPages } from '../../../ui/pdf-pages.tsx';
import styles from './scans.module.css';

interface ScanDialogProps {
  readonly scanId: string;
  readonly onClose: () => void;
}

/** A scan, inside the window: it never becomes a file (R10). */
export function ScanDialog({ scanId, onClose }: ScanDialogProps) {
  const found = useAsk('forms', 'scan', { id: scanId });
  return (
    <Dialog isOpen onClose={onClose} title="Scan" width="wide">
      <Answer of={found} rows={8}>
        {({ mediaType, bytes }) =>
          mediaType === 'application/pdf' ? (
            <PdfPages bytes={bytes} label="Scan" />
          ) : (
            <Picture bytes={bytes} mediaType={mediaType} />
          )
        }
      </Answer>
    </Dialog>
  );
}

interface PictureProps {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

function Picture({ bytes, mediaType }: PictureProps) {
  const image = useRef<HTMLImageElement>(null);
  useEffect(() => {
    const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
    if (image.current !== null) image.current.src = address;
    return () => URL.revokeObjectURL(address);
  }, [bytes, mediaType]);
  return <img ref={image} alt="The scanned form" className={styles.picture} />;
}
