/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a table element cannot place its rows freely, and loses its roles once its display is changed */
import { ArrowDown, ArrowUp } from 'lucide-react';
import { classes } from '../lib/classes.ts';
import type { Column, Sort } from './column.ts';
import { Icon } from './icon.tsx';
import styles from './virtual-table.module.css';

interface VirtualHeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly template: string;
  readonly sort: Sort | undefined;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

/** The head of a virtual table: stays in sight, sorts. */
export function VirtualHead<T>({ columns, template, sort, onSort }: VirtualHeadProps<T>) {
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: template }}>
        {columns.map((column) => {
          const direction = sort?.column === column.id ? sort.direction : undefined;
          const isSortable = column.isSortable === true && onSort !== undefined;
          return (
            <div
              key={column.id}
              role="columnheader"
              className={classes(styles.headCell, styles[column.align ?? 'start'])}
              {...(isSortable ? { 'aria-sort': direction ?? 'none' } : {})}
            >
              {isSortable ? (
                <button
                  type="button"
                  className={styles.sorts}
                  onClick={() =>
                    onSort({
                      column: column.id,
                      direction: direction === 'ascending' ? 'descending' : 'ascending',
                    })
                  }
                >
                  {column.label}
                  {direction !== undefined && <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} />}
                </button>
              ) : (
                column.label
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
