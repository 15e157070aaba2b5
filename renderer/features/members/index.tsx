import type { Feature } from '../../lib/features.ts';
import { EditMember } from './edit/edit-member.tsx';
import { NewMember } from './edit/new-member.tsx';
import { HistoryPanel } from './history/history-panel.tsx';
import { LooksPanel } from './looks/looks-panel.tsx';
import { MembersScreen } from './members-screen.tsx';
import { MergeScreen } from './merge/merge-screen.tsx';
import { MemberScreen } from './page/member-screen.tsx';
import { Overview } from './page/overview.tsx';

export const feature: Feature = {
  routes: [
    {
      path: '/members',
      element: <MembersScreen />,
      children: [
        { path: 'new', element: <NewMember /> },
        { path: ':memberId/edit', element: <EditMember /> },
        { path: ':memberId/merge', element: <MergeScreen /> },
        { path: ':memberId/:tab?', element: <MemberScreen /> },
      ],
    },
  ],
  actions: [
    {
      id: 'members.add',
      label: 'Add a member',
      to: '/members/new',
      words: 'new register applicant',
      needs: 'members.change',
    },
  ],
  memberTabs: [
    { id: 'overview', label: 'Overview', order: 0, Panel: Overview },
    { id: 'history', label: 'History', order: 50, Panel: HistoryPanel },
    { id: 'looks', label: 'Who looked', order: 60, Panel: LooksPanel, needs: 'audit.view' },
  ],
};
