import type { Feature } from '../../lib/features.ts';
import { HoursScreen } from './hours-screen.tsx';

export const feature: Feature = {
  routes: [{ path: '/meetings/hours', element: <HoursScreen /> }],
  actions: [
    {
      id: 'liaisons.hours',
      label: 'Liaisons’ hours and absences',
      to: '/meetings/hours',
      words: 'vacation away work week when',
      needs: 'meetings.view',
    },
  ],
};
