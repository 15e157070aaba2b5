import type { Feature } from '../../lib/features.ts';
import { FormsPanel } from './forms-panel.tsx';
import { MissingCard } from './missing-card.tsx';
import { PrintScreen } from './print/print-screen.tsx';

export const feature: Feature = {
  routes: [
    { path: '/members/print', element: <PrintScreen /> },
    { path: '/members/:memberId/print', element: <PrintScreen /> },
  ],
  actions: [
    {
      id: 'forms.print',
      label: 'Print blank forms',
      to: '/members/print',
      words: 'sign paper',
      needs: 'forms.print',
    },
  ],
  memberTabs: [{ id: 'forms', label: 'Forms', order: 20, Panel: FormsPanel }],
  memberCards: [{ id: 'missing', label: 'What is missing', order: 0, Panel: MissingCard }],
};
