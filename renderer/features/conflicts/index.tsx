import type { Feature } from '../../lib/features.ts';
import { LogScreen } from './log/log-screen.tsx';
import { NoticeScreen } from './notice/notice-screen.tsx';
import { QueueScreen } from './queue/queue-screen.tsx';

export const feature: Feature = {
  routes: [
    { path: '/conflicts', element: <QueueScreen /> },
    { path: '/conflicts/new', element: <LogScreen /> },
    { path: '/conflicts/:noticeId', element: <NoticeScreen /> },
  ],
  actions: [
    {
      id: 'conflicts.log',
      label: 'Log a conflict notice',
      to: '/conflicts/new',
      words: 'of interest keep apart report',
      keys: 'Ctrl Shift N',
      needs: 'conflicts.log',
    },
  ],
};
