/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table element cannot place its rows freely, and loses its roles once its display is changed */
import { classes } from '../lib/classes.ts';
import { isNaming } from './column.ts';
import type { Column } from './column.ts';
import styles from './virtual-table.module.css';

interface VirtualRowProps<T> {
  readonly id: string;
  readonly index: number;
  /** Where it lies, in pixels from the first row's top. */
  readonly top: number;
  readonly columns: readonly Column<T>[];
  readonly template: string;
  readonly row: T | undefined;
  readonly className: string;
  readonly onOpen: (row: T) => void;
}

/** One row in sight. The keys of a virtual table are handled by its grid, which keeps the focus. */
export function VirtualRow<T>({
  id,
  index,
  top,
  columns,
  template,
  row,
  className,
  onOpen,
}: VirtualRowProps<T>) {
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid holds the focus and handles Enter; rows are its active descendants
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-busy={row === undefined}
      className={classes(styles.row, className)}
      style={{ gridTemplateColumns: template, translate: `0 ${top}px` }}
      onClick={() => row !== undefined && onOpen(row)}
    >
      {columns.map((column) => (
        <div
          key={column.id}
          role={isNaming(columns, column) ? 'rowheader' : 'gridcell'}
          className={classes(styles.cell, styles[column.align ?? 'start'])}
        >
          {row === undefined ? <span className={styles.coming} /> : column.cell(row)}
        </div>
      ))}
    </div>
  );
}
