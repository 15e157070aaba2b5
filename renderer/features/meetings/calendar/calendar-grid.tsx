import FullCalendar from '@fullcalendar/react';
import type { CalendarOptions, CalendarRef, EventDisplayInfo, EventInput } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import list from '@fullcalendar/react/list';
import '@fullcalendar/react/skeleton.css';
import timeGrid from '@fullcalendar/react/timegrid';
import { useEffect, useRef } from 'react';
import type { PlainDate } from '../../../../contract/domain/dates.ts';
import { dayOf } from '../../../../contract/domain/office-time.ts';
import type { WallTime } from '../../../../contract/domain/office-time.ts';
import type { MeetingRow } from '../../../../contract/meetings.ts';
import { formatWallTime, officeNow } from '../../../lib/wall-time.ts';
import { lookOf } from '../words.ts';
import { AgendaFace, EventFace } from './event-face.tsx';
import { hoursShown, wallAtMarker } from './events.ts';
import { LINE_MINUTES } from './free-time.ts';
import type { WallSpan } from './free-time.ts';
import { GRID_LOOK, eventLook } from './grid-look.ts';
import { AGENDA_WEEKS } from './span-shown.ts';
import type { CalendarView } from './span-shown.ts';

const GRID_VIEWS: Readonly<Record<CalendarView, string>> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  agenda: 'agenda',
};

/** What never changes. `timeZone` is UTC and the times have no zone: the calendar shows the office's wall as it is. */
const FIXED: CalendarOptions = {
  ...GRID_LOOK,
  plugins: [dayGrid, timeGrid, list, interaction],
  timeZone: 'UTC',
  now: () => officeNow(),
  views: {
    // Not the week's: its links would be spoken with other words than are seen.
    dayGridMonth: { navLinks: true },
    agenda: { type: 'list', duration: { weeks: AGENDA_WEEKS } },
  },
  headerToolbar: false,
  height: 'auto',
  // It sticks by our own style, under the screen's head.
  tableHeaderSticky: false,
  firstDay: 0,
  fixedWeekCount: false,
  allDaySlot: false,
  nowIndicator: true,
  eventInteractive: true,
  eventDisplay: 'block',
  eventOverlap: true,
  slotEventOverlap: false,
  forceEventDuration: true,
  eventResizableFromStart: false,
  dragRevertDuration: 0,
  dayMaxEvents: 3,
  slotDuration: { minutes: LINE_MINUTES },
  snapDuration: { minutes: 15 },
  eventMinHeight: 24,
  slotHeaderInterval: { hours: 1 },
  slotHeaderContent: ({ date }) => formatWallTime(wallAtMarker(date)),
  slotMinHeight: 36,
  eventShortHeight: 40,
  dayHeaderAlign: 'center',
  listDayFormat: { weekday: 'long', month: 'long', day: 'numeric' },
  listDayAltFormat: { year: 'numeric' },
  noEventsText: 'No meetings in these four weeks.',
};

interface CalendarGridProps {
  readonly view: CalendarView;
  readonly day: PlainDate;
  readonly meetings: ReadonlyMap<string, MeetingRow>;
  readonly overdue: ReadonlySet<string>;
  readonly events: EventInput[];
  /** Whether a time can be drawn for a new meeting. */
  readonly canDraw: boolean;
  readonly onOpen: (meetingId: string) => void;
  readonly onDay: (day: PlainDate) => void;
  /** A day of the month was chosen for a new meeting, or a time of a day. */
  readonly onDrawDay: (day: PlainDate) => void;
  readonly onDraw: (span: WallSpan) => void;
  readonly onMove: (meetingId: string, to: WallSpan) => void;
}

/** The meetings in a month, a week, a day or an agenda. */
export function CalendarGrid(props: CalendarGridProps) {
  const { view, day, meetings, overdue, events, canDraw, onOpen, onDay, onDraw, onDrawDay, onMove } = props;
  const grid = useRef<CalendarRef>(null);
  useEffect(() => grid.current?.getApi().changeView(GRID_VIEWS[view], day), [view, day]);
  const showDay = (marker: Date) => onDay(dayOf(wallAtMarker(marker)));
  const move = (id: string, start: Date | null, end: Date | null) => {
    if (start !== null && end !== null) onMove(id, { starts: wallAtMarker(start), ends: wallAtMarker(end) });
  };
  return (
    <FullCalendar
      {...FIXED}
      {...hoursShown([...meetings.values()])}
      ref={grid}
      initialView={GRID_VIEWS[view]}
      initialDate={day}
      events={events}
      eventContent={(info) => <Face info={info} meetings={meetings} overdue={overdue} />}
      eventClass={(info) => {
        const meeting = meetings.get(info.event.id);
        const look = meeting && lookOf(meeting, overdue.has(meeting.id));
        return eventLook(look?.tone ?? 'neutral', info.isDragging);
      }}
      eventClick={({ event }) => onOpen(event.id)}
      navLinkDayClick={showDay}
      moreLinkClick={({ date }) => {
        showDay(date);
        return GRID_VIEWS.day;
      }}
      selectable={canDraw}
      select={({ start, end, allDay }) =>
        allDay
          ? onDrawDay(dayOf(wallAtMarker(start)))
          : onDraw({ starts: wallAtMarker(start), ends: wallAtMarker(end) })
      }
      eventDrop={({ event }) => move(event.id, event.start, event.end)}
      eventResize={({ event }) => move(event.id, event.start, event.end)}
    />
  );
}

interface FaceProps {
  readonly info: EventDisplayInfo;
  readonly meetings: ReadonlyMap<string, MeetingRow>;
  readonly overdue: ReadonlySet<string>;
}

function Face({ info, meetings, overdue }: FaceProps) {
  const { event, view, isShort } = info;
  const meeting = meetings.get(event.id);
  if (!meeting) return null;
  const isOverdue = overdue.has(meeting.id);
  if (view.type === GRID_VIEWS.agenda) return <AgendaFace meeting={meeting} isOverdue={isOverdue} />;
  const starts: WallTime = event.start === null ? meeting.starts : wallAtMarker(event.start);
  return (
    <EventFace meeting={meeting} isOverdue={isOverdue} starts={formatWallTime(starts)} isShort={isShort} />
  );
}
