import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { drawPage, wordsOfPage } from '../lib/pdf.ts';
import type { Pdf } from '../lib/pdf.ts';
import styles from './pdf-pages.module.css';

interface PdfPageViewProps {
  readonly pdf: Pdf;
  readonly number: number;
  readonly percent: number;
  readonly label: string;
  readonly onTurn: (by: number) => void;
  /** Told how wide a page may be without scrolling sideways, in CSS pixels, whenever that changes. */
  readonly onRoom: (width: number) => void;
}

/** Dots per CSS inch at 100 %. */
export const SCREEN_DPI = 96;
/** The page's own edge on both sides, in CSS pixels. */
const EDGES = 2;

/** Watches the room inside an element. */
function useRoomOf(element: RefObject<HTMLElement | null>, onRoom: (width: number) => void): void {
  useEffect(() => {
    const watching = new ResizeObserver(([entry]) => {
      if (entry !== undefined) onRoom(entry.contentRect.width - EDGES);
    });
    if (element.current !== null) watching.observe(element.current);
    return () => watching.disconnect();
  }, [element, onRoom]);
}

/** One page: a picture for the eye, its words for the ear. */
export function PdfPageView({ pdf, number, percent, label, onTurn, onRoom }: PdfPageViewProps) {
  const desk = useRef<HTMLDivElement>(null);
  useRoomOf(desk, onRoom);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    let isCurrent = true;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const drawn = document.createElement('canvas');
      await drawPage(page, ((SCREEN_DPI * percent) / 100) * window.devicePixelRatio, drawn);
      const text = await wordsOfPage(page);
      if (!isCurrent || !canvas.current) return;
      canvas.current.width = drawn.width;
      canvas.current.height = drawn.height;
      canvas.current.style.inlineSize = `${drawn.width / window.devicePixelRatio}px`;
      canvas.current.getContext('2d')?.drawImage(drawn, 0, 0);
      setWords(text);
    };
    // A closed document while drawing is no fault: another one is being shown.
    draw().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [pdf, number, percent]);
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'PageDown') onTurn(1);
    if (key === 'PageUp') onTurn(-1);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Page Up and Page Down turn its pages
    <div
      ref={desk}
      className={styles.desk}
      role="document"
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must reach it
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} className={styles.page} aria-hidden />
      <p className={styles.words}>{words}</p>
    </div>
  );
}
