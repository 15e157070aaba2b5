import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import {
  Cell,
  Column as AriaColumn,
  Row,
  Table as AriaTable,
  TableBody,
  TableHeader,
} from 'react-aria-components';
import { classes } from '../lib/classes.ts';
import { isNaming } from './column.ts';
import type { Column, Sort } from './column.ts';
import { Icon } from './icon.tsx';
import styles from './table.module.css';

interface TableProps<T> {
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  /** Opens a row: click, or Enter on it. */
  readonly onOpen?: ((row: T) => void) | undefined;
  readonly empty?: ReactNode;
}

/**
 * Tab comes to a row, not to what is in it: Enter on a row that opens nothing goes to the first thing there that can be pressed,
 * and the arrow keys lead on.
 */
function intoRow(event: KeyboardEvent) {
  const { key, target } = event;
  if (key !== 'Enter' || !(target instanceof HTMLElement)) return;
  if (!target.matches('[role="row"], [role="gridcell"], [role="rowheader"]')) return;
  const first = target.closest('[role="row"]')?.querySelector<HTMLElement>('a[href], button:enabled');
  if (!first) return;
  // The same press must not press what it leads to.
  event.preventDefault();
  first.focus();
}

/** A table of up to some hundred rows; for more, use VirtualTable. Arrow keys move; Enter opens a row, or goes into it. */
export function Table<T>({ label, columns, rows, rowKey, sort, onSort, onOpen, empty }: TableProps<T>) {
  const open = (key: string) => {
    const row = rows.find((each) => rowKey(each) === key);
    if (row !== undefined) onOpen?.(row);
  };
  return (
    <div className={styles.scroller} {...(onOpen ? {} : { onKeyDown: intoRow })}>
      <AriaTable
        aria-label={label}
        className={styles.table ?? ''}
        {...(sort === undefined ? {} : { sortDescriptor: sort })}
        {...(onSort
          ? { onSortChange: (next) => onSort({ column: String(next.column), direction: next.direction }) }
          : {})}
        {...(onOpen ? { onRowAction: (key) => open(String(key)) } : {})}
      >
        <TableHeader>
          {columns.map((column) => (
            <HeaderCell key={column.id} column={column} isNaming={isNaming(columns, column)} />
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => empty}>
          {rows.map((row) => (
            <Row key={rowKey(row)} id={rowKey(row)} className={classes(styles.row, onOpen && styles.opens)}>
              {columns.map((column) => (
                <Cell key={column.id} className={classes(styles.cell, styles[column.align ?? 'start'])}>
                  {column.cell(row)}
                </Cell>
              ))}
            </Row>
          ))}
        </TableBody>
      </AriaTable>
    </div>
  );
}

function HeaderCell<T>({ column, isNaming }: { readonly column: Column<T>; readonly isNaming: boolean }) {
  return (
    <AriaColumn
      id={column.id}
      isRowHeader={isNaming}
      allowsSorting={column.isSortable ?? false}
      className={classes(
        styles.head,
        styles[column.align ?? 'start'],
        column.isSortable === true && styles.sorts,
      )}
    >
      {({ sortDirection }) => (
        <span className={styles.headWords}>
          {column.label}
          {sortDirection !== undefined && <Icon of={sortDirection === 'ascending' ? ArrowUp : ArrowDown} />}
        </span>
      )}
    </AriaColumn>
  );
}
