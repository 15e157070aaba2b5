import type { Feature } from '../../lib/features.ts';
import { ImportScreen } from './import-screen.tsx';

export const feature: Feature = {
  routes: [{ path: '/members/import', element: <ImportScreen /> }],
  actions: [
    {
      id: 'imports.open',
      label: 'Import a list',
      to: '/members/import',
      words: 'csv excel xlsx spreadsheet',
      needs: 'imports.run',
    },
  ],
};
