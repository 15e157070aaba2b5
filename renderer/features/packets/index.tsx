import type { Feature } from '../../lib/features.ts';
import { CopyScreen } from './copy/copy-screen.tsx';
import { LedgerScreen } from './ledger/ledger-screen.tsx';
import { PacketsPanel } from './member/packets-panel.tsx';
import { ProduceScreen } from './produce/produce-screen.tsx';
import { RecallsScreen } from './recalls/recalls-screen.tsx';
import { PacketsScreen } from './runs/packets-screen.tsx';
import { RunScreen } from './runs/run-screen.tsx';

export const feature: Feature = {
  routes: [
    { path: '/packets', element: <PacketsScreen /> },
    { path: '/packets/new', element: <ProduceScreen /> },
    { path: '/packets/runs/:runId', element: <RunScreen /> },
    { path: '/packets/recalls', element: <RecallsScreen /> },
    {
      path: '/packets/ledger',
      element: <LedgerScreen />,
      children: [{ path: ':copyId', element: <CopyScreen /> }],
    },
  ],
  actions: [
    {
      id: 'packets.produce',
      label: 'Produce packets',
      to: '/packets/new',
      words: 'print make directory',
      needs: 'packets.produce',
    },
    {
      id: 'packets.ledger',
      label: 'Ledger of copies',
      to: '/packets/ledger',
      words: 'packets issue return who holds',
      needs: 'packets.view',
    },
    {
      id: 'packets.recalls',
      label: 'Recalls',
      to: '/packets/recalls',
      words: 'get back ask for copies return destroy letter',
      needs: 'packets.view',
    },
  ],
  memberTabs: [{ id: 'packets', label: 'Packets', order: 40, Panel: PacketsPanel }],
};
