import type { CalendarOptions } from '@fullcalendar/react';
import { classes } from '../../../lib/classes.ts';
import type { Tone } from '../../../ui/status-tag.tsx';
import styles from './calendar-grid.module.css';

const of = (name: string): string => styles[name] ?? '';

interface DayMarks {
  readonly isToday: boolean;
  readonly isOther: boolean;
  readonly isPast: boolean;
}

const dayLook = ({ isToday, isOther, isPast }: DayMarks): string =>
  classes(of('cell'), isToday && of('today'), isOther && of('other'), isPast && of('past'));

/** The calendar in the window's own tokens, instead of one of its themes. */
export const GRID_LOOK: CalendarOptions = {
  className: of('calendar'),
  viewClass: of('view'),
  tableHeaderClass: of('head'),
  dayHeaderRowClass: of('edge'),
  dayRowClass: of('edge'),
  dayHeaderClass: ({ isToday }) => classes(of('dayHead'), isToday && of('todayHead')),
  dayHeaderInnerClass: of('dayHeadWords'),
  dayHeaderDividerClass: of('headEdge'),
  dayCellClass: dayLook,
  dayCellTopClass: of('cellTop'),
  dayCellTopInnerClass: ({ isToday }) => classes(of('dayNumber'), isToday && of('todayNumber')),
  dayCellInnerClass: of('cellInner'),
  dayLaneClass: dayLook,
  dayLaneInnerClass: of('lane'),
  slotLaneClass: ({ isMinor }) => classes(of('slot'), isMinor && of('minor')),
  slotHeaderClass: of('slotHead'),
  slotHeaderInnerClass: of('slotWords'),
  slotHeaderDividerClass: of('divider'),
  fillerClass: of('edge'),
  rowEventClass: of('rowEvent'),
  columnEventClass: of('columnEvent'),
  columnEventInnerClass: of('columnEventInner'),
  columnEventAfterClass: ({ isEndResizable }) => (isEndResizable ? of('resizer') : ''),
  rowMoreLinkClass: of('more'),
  highlightClass: of('drawn'),
  nowIndicatorLineClass: of('nowLine'),
  nowIndicatorDotClass: of('nowDot'),
  nowIndicatorHeaderClass: of('nowHead'),
  navLinkClass: of('dayLink'),
  listDayClass: of('listDay'),
  listDayHeaderClass: ({ isToday }) => classes(of('listHead'), isToday && of('todayHead')),
  listItemEventClass: of('listEvent'),
  listItemEventInnerClass: of('listEventInner'),
  noEventsClass: of('nothing'),
};

/** An event in the colour of its mark; the mark's sign and word say the same. */
export const eventLook = (tone: Tone, isDragging: boolean): string =>
  classes(of('event'), of(tone), isDragging && of('dragging'));
