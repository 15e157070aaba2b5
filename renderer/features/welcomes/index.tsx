import type { Feature } from '../../lib/features.ts';
import { NewcomerDetail } from './newcomer-detail.tsx';
import { NobodyChosen } from './nobody-chosen.tsx';
import { WelcomeDetail } from './welcome-detail.tsx';
import { WelcomesScreen } from './welcomes-screen.tsx';

export const feature: Feature = {
  routes: [
    {
      path: '/welcomes',
      element: <WelcomesScreen />,
      children: [
        { index: true, element: <NobodyChosen /> },
        { path: 'newcomers/:memberId', element: <NewcomerDetail /> },
        { path: ':welcomeId', element: <WelcomeDetail /> },
      ],
    },
  ],
  actions: [
    {
      id: 'welcomes.arrange',
      label: 'Arrange welcomes',
      to: '/welcomes',
      words: 'newcomer new member reach out greet',
      needs: 'welcomes.arrange',
    },
  ],
};
