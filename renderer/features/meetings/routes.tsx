import type { RouteObject } from 'react-router';
import { MeetingScreen } from './meeting/meeting-screen.tsx';
import { ChangeMeetingScreen, NewMeetingScreen } from './plan/plan-screens.tsx';

/** Planning a meeting, and its page. */
export const planRoutes: readonly RouteObject[] = [
  { path: '/meetings/new', element: <NewMeetingScreen /> },
  { path: '/meetings/:meetingId', element: <MeetingScreen /> },
  { path: '/meetings/:meetingId/change', element: <ChangeMeetingScreen /> },
];
