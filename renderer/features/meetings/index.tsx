import type { Feature } from '../../lib/features.ts';
import { CalendarScreen } from './calendar/calendar-screen.tsx';
import { ListScreen } from './list/list-screen.tsx';
import { MemberMeetings } from './meeting/member-meetings.tsx';
import { planRoutes } from './routes.tsx';

export const feature: Feature = {
  routes: [
    { path: '/meetings', element: <CalendarScreen /> },
    { path: '/meetings/list', element: <ListScreen /> },
    ...planRoutes,
  ],
  actions: [
    {
      id: 'meetings.plan',
      label: 'Plan a meeting',
      to: '/meetings/new',
      words: 'new book arrange appointment introduce',
      needs: 'meetings.plan',
    },
    {
      id: 'meetings.today',
      label: 'Meetings today',
      to: '/meetings?view=day',
      words: 'calendar day appointments',
      needs: 'meetings.view',
    },
    {
      id: 'meetings.list',
      label: 'List of meetings',
      to: '/meetings/list',
      words: 'find past declined on hold',
      needs: 'meetings.view',
    },
  ],
  memberCards: [{ id: 'meetings', label: 'Meetings', order: 40, Panel: MemberMeetings }],
};
