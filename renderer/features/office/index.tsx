import type { Feature } from '../../lib/features.ts';
import { MissedScreen } from './backups/missed-screen.tsx';
import { OfficeScreen } from './office-screen.tsx';

export const feature: Feature = {
  routes: [
    { path: '/office/:part?', element: <OfficeScreen /> },
    { path: '/office/kept-aside/:name', element: <MissedScreen /> },
  ],
  actions: [
    {
      id: 'office.settings',
      label: 'Office settings',
      to: '/office/settings',
      words: 'address phone idle lock release months',
      needs: 'settings.view',
    },
    {
      id: 'office.texts',
      label: 'Packet texts',
      to: '/office/texts',
      words: 'letter confidentiality conduct safety',
      needs: 'settings.view',
    },
    {
      id: 'office.versions',
      label: 'Forms and their versions',
      to: '/office/forms',
      words: 'code of conduct release disclosure',
      needs: 'settings.view',
    },
    {
      id: 'office.accounts',
      label: 'Accounts and rights',
      to: '/office/accounts',
      words: 'password role user',
      needs: 'accounts.view',
    },
    {
      id: 'office.backups',
      label: 'Backups and restore',
      to: '/office/backups',
      words: 'back up drive recover damaged check drill',
      needs: 'backups.make',
    },
    {
      id: 'office.audit',
      label: 'Audit trail',
      to: '/office/audit',
      words: 'log history who',
      needs: 'audit.view',
    },
  ],
};
