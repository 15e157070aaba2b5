import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openPdf } from '../lib/pdf.ts';
import type { Pdf } from '../lib/pdf.ts';
import { IconButton } from './icon-button.tsx';
import { Notice } from './notice.tsx';
import { PdfPageView } from './pdf-page-view.tsx';
import { Skeleton } from './skeleton.tsx';
import styles from './pdf-pages.module.css';

interface PdfPagesProps {
  readonly bytes: Uint8Array;
  /** What it is: "Packet for Ann Example". */
  readonly label: string;
}

const ZOOMS = [50, 75, 100, 125, 150, 200] as const;
const WHOLE_WIDTH = 2;

/** A PDF's pages, one at a time: Page Up and Page Down turn them. */
export function PdfPages({ bytes, label }: PdfPagesProps) {
  const { pdf, hasFailed } = usePdf(bytes);
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(WHOLE_WIDTH);
  if (hasFailed) {
    return (
      <Notice tone="danger" title="This file cannot be shown" isUrgent>
        It may be damaged or protected by a password. The file itself is kept as it is.
      </Notice>
    );
  }
  if (pdf === null) return <Skeleton rows={8} />;
  const turn = (by: number) => setNumber((present) => Math.min(Math.max(present + by, 1), pdf.numPages));
  const percent = ZOOMS[zoom] ?? 100;
  return (
    <section className={styles.viewer} aria-label={label}>
      <div className={styles.bar}>
        <IconButton
          label="Previous page"
          icon={ChevronLeft}
          isDisabled={number === 1}
          onPress={() => turn(-1)}
        />
        <span aria-live="polite">
          Page {number} of {pdf.numPages}
        </span>
        <IconButton
          label="Next page"
          icon={ChevronRight}
          isDisabled={number === pdf.numPages}
          onPress={() => turn(1)}
        />
        <span className={styles.gap} />
        <IconButton
          label="Smaller"
          icon={ZoomOut}
          isDisabled={zoom === 0}
          onPress={() => setZoom(zoom - 1)}
        />
        <span>{percent} %</span>
        <IconButton
          label="Larger"
          icon={ZoomIn}
          isDisabled={zoom === ZOOMS.length - 1}
          onPress={() => setZoom(zoom + 1)}
        />
      </div>
      <PdfPageView
        pdf={pdf}
        number={number}
        percent={percent}
        label={`${label}, page ${number} of ${pdf.numPages}`}
        onTurn={turn}
      />
    </section>
  );
}

interface Opened {
  readonly bytes: Uint8Array;
  /** Null when the bytes are no PDF that can be read. */
  readonly pdf: Pdf | null;
}

/** The open document; closed when another one comes or the viewer goes. */
function usePdf(bytes: Uint8Array): { readonly pdf: Pdf | null; readonly hasFailed: boolean } {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const opening = openPdf(bytes).catch(() => null);
    const show = async () => {
      const pdf = await opening;
      if (isCurrent) setOpened({ bytes, pdf });
    };
    const close = async () => {
      await (await opening)?.loadingTask.destroy();
    };
    void show();
    return () => {
      isCurrent = false;
      void close();
    };
  }, [bytes]);
  const isThis = opened !== null && opened.bytes === bytes;
  return { pdf: isThis ? opened.pdf : null, hasFailed: isThis && opened.pdf === null };
}
