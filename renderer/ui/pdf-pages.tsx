import { ChevronLeft, ChevronRight, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useState } from 'react';
import { openPdf, POINTS_PER_INCH, widthOf } from '../lib/pdf.ts';
import type { Pdf } from '../lib/pdf.ts';
import { IconButton } from './icon-button.tsx';
import { Notice } from './notice.tsx';
import { PdfPageView, SCREEN_DPI } from './pdf-page-view.tsx';
import { Skeleton } from './skeleton.tsx';
import styles from './pdf-pages.module.css';

interface PdfPagesProps {
  readonly bytes: Uint8Array;
  /** What it is: "Packet for Ann Example". */
  readonly label: string;
}

const ZOOMS = [50, 75, 100, 125, 150, 200] as const;
/** CSS pixels in a PDF point at 100 %. */
const PIXELS_PER_POINT = SCREEN_DPI / POINTS_PER_INCH;

/** The size at which a page is as wide as the room for it, in percent; never above 100, never below the smallest. */
function fitting(room: number | null, widthInPoints: number): number {
  if (room === null) return 100;
  const whole = Math.floor((room / (widthInPoints * PIXELS_PER_POINT)) * 100);
  return Math.min(Math.max(whole, ZOOMS[0]), 100);
}

/** A PDF's pages, one at a time and as wide as there is room: Page Up and Page Down turn them. */
export function PdfPages({ bytes, label }: PdfPagesProps) {
  const { pdf, width, hasFailed } = usePdf(bytes);
  const [number, setNumber] = useState(1);
  const [room, setRoom] = useState<number | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  if (hasFailed) {
    return (
      <Notice tone="danger" title="This file cannot be shown" isUrgent>
        It may be damaged or protected by a password. The file itself is kept as it is.
      </Notice>
    );
  }
  if (pdf === null) return <Skeleton rows={8} />;
  const turn = (by: number) => setNumber((present) => Math.min(Math.max(present + by, 1), pdf.numPages));
  const percent = chosen ?? fitting(room, width);
  const smaller = ZOOMS.findLast((each) => each < percent);
  const larger = ZOOMS.find((each) => each > percent);
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
          isDisabled={smaller === undefined}
          onPress={() => setChosen(smaller ?? null)}
        />
        <span>{percent} %</span>
        <IconButton
          label="Larger"
          icon={ZoomIn}
          isDisabled={larger === undefined}
          onPress={() => setChosen(larger ?? null)}
        />
      </div>
      <PdfPageView
        pdf={pdf}
        number={number}
        percent={percent}
        label={`${label}, page ${number} of ${pdf.numPages}`}
        onTurn={turn}
        onRoom={setRoom}
      />
    </section>
  );
}

interface Opened {
  readonly bytes: Uint8Array;
  /** Null when the bytes are no PDF that can be read. */
  readonly pdf: Pdf | null;
  /** Of the first page, in points. */
  readonly width: number;
}

async function open(bytes: Uint8Array): Promise<Pick<Opened, 'pdf' | 'width'>> {
  const pdf = await openPdf(bytes);
  return { pdf, width: widthOf(await pdf.getPage(1)) };
}

/** The open document; closed when another one comes or the viewer goes. */
function usePdf(bytes: Uint8Array): Pick<Opened, 'pdf' | 'width'> & { readonly hasFailed: boolean } {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const opening = open(bytes).catch(() => ({ pdf: null, width: 0 }));
    const show = async () => {
      const answer = await opening;
      if (isCurrent) setOpened({ bytes, ...answer });
    };
    const close = async () => {
      await (await opening).pdf?.loadingTask.destroy();
    };
    void show();
    return () => {
      isCurrent = false;
      void close();
    };
  }, [bytes]);
  const isThis = opened !== null && opened.bytes === bytes;
  return {
    pdf: isThis ? opened.pdf : null,
    width: isThis ? opened.width : 0,
    hasFailed: isThis && opened.pdf === null,
  };
}
