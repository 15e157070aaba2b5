import type { ReactNode } from 'react';

/** One column of a table. */
export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly align?: 'start' | 'end';
  /** A CSS grid width: '2fr', 'minmax(8rem, 1fr)', 'max-content'. '1fr' unless told. */
  readonly width?: string;
  readonly isSortable?: boolean;
  /** The column that names the row; the first unless told. */
  readonly isRowHeader?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** How a table is sorted. */
export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

/** Whether a column names the row: as told, else the first one does. */
export const isNaming = <Row>(columns: readonly Column<Row>[], column: Column<Row>): boolean =>
  columns.some((each) => each.isRowHeader === true) ? column.isRowHeader === true : columns[0] === column;
