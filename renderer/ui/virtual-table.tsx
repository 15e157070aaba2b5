/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table element cannot place its rows freely, and loses its roles once its display is changed */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { classes } from '../lib/classes.ts';
import type { Column, Sort } from './column.ts';
import { VirtualHead } from './virtual-head.tsx';
import { nextIndex } from './virtual-keys.ts';
import { VirtualRow } from './virtual-row.tsx';
import styles from './virtual-table.module.css';

/** The token --row in pixels: the virtualizer needs a number. */
const ROW_HEIGHT = 44;
const OVERSCAN = 8;

interface VirtualTableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  /** All rows there are, fetched or not. */
  readonly count: number;
  /** The row at a place, or undefined while it is being fetched. */
  readonly rowAt: (index: number) => T | undefined;
  readonly rowKey: (row: T) => string;
  /** Told which rows are in sight, so that their page can be fetched. */
  readonly onVisible?: (first: number, last: number) => void;
  readonly onOpen: (row: T) => void;
  readonly selectedKey?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  readonly empty?: ReactNode;
}

/** A list of up to 100,000 rows, of which only those in sight exist. Arrow, Page, Home and End keys move, Enter opens. */
export function VirtualTable<T>(props: VirtualTableProps<T>) {
  const { label, columns, count, rowAt, rowKey, onOpen, onVisible, selectedKey, sort, onSort, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const rows = useRowsInSight(scroller, count, onVisible);
  const template = columns.map((column) => column.width ?? 'minmax(0, 1fr)').join(' ');
  const move = (to: number) => {
    setActive(to);
    rows.scrollToIndex(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rowAt(active);
    if (event.key === 'Enter' && row !== undefined) onOpen(row);
    const to = nextIndex(
      event.key,
      active,
      count,
      Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1,
    );
    if (to === null) return;
    event.preventDefault();
    move(to);
  };
  const isActiveDrawn = rows.getVirtualItems().some((item) => item.index === active);
  // A grid without rows is none: what stands in its place is no part of one.
  if (count === 0 && empty) return <div className={styles.frame}>{empty}</div>;
  return (
    <div className={styles.frame}>
      <div
        ref={scroller}
        role="grid"
        aria-label={label}
        aria-rowcount={count + 1}
        aria-colcount={columns.length}
        tabIndex={0}
        {...(isActiveDrawn ? { 'aria-activedescendant': `${id}-${active}` } : {})}
        className={styles.scroller}
        onKeyDown={onKeyDown}
      >
        <VirtualHead columns={columns} template={template} sort={sort} onSort={onSort} />
        <div role="rowgroup" className={styles.body} style={{ blockSize: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((item) => {
            const row = rowAt(item.index);
            return (
              <VirtualRow
                key={item.key}
                id={`${id}-${item.index}`}
                index={item.index}
                top={item.start}
                columns={columns}
                template={template}
                row={row}
                className={classes(
                  item.index === active && styles.active,
                  row !== undefined && rowKey(row) === selectedKey && styles.selected,
                )}
                onOpen={(opened) => {
                  setActive(item.index);
                  onOpen(opened);
                }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function useRowsInSight(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  onVisible: ((first: number, last: number) => void) | undefined,
) {
  // oxlint-disable-next-line react/incompatible-library -- read anew on every render, never passed to a memoized part
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = rows.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onVisible?.(first, last), [onVisible, first, last]);
  return rows;
}
