import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { drawPage, wordsOfPage } from '../lib/pdf.ts';
import type { Pdf } from '../lib/pdf.ts';
import styles from './pdf-pages.module.css';

interface PdfPageViewProps {
  readonly pdf: Pdf;
  readonly number: number;
  readonly percent: number;
  readonly label: string;
  readonly onTurn: (by: number) => void;
}

/** Dots per CSS inch at 100 %. */
const SCREEN_DPI = 96;

/** One page: a picture for the eye, its words for the ear. */
export function PdfPageView({ pdf, number, percent, label, onTurn }: PdfPageViewProps) {
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
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/no-noninteractive-tabindex -- it scrolls: the keyboard must reach it
    <div className={styles.desk} role="document" aria-label={label} tabIndex={0} onKeyDown={onKeyDown}>
      <canvas ref={canvas} className={styles.page} aria-hidden />
      <p className={styles.words}>{words}</p>
    </div>
  );
}
