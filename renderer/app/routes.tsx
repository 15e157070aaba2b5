import type { RouteObject } from 'react-router';
import type { Feature } from '../lib/features.ts';
import { FaultScreen } from './frame/fault-screen.tsx';
import { Frame } from './frame/frame.tsx';
import { NowhereScreen } from './frame/nowhere-screen.tsx';

interface FeatureModule {
  readonly feature: Feature;
}

/** Every feature folder's `index.tsx`. */
const modules = import.meta.glob<FeatureModule>('../features/*/index.tsx', { eager: true });

export const FEATURES: readonly Feature[] = Object.values(modules).map((module) => module.feature);

/** The screens inside the frame. A fault in one leaves the frame standing. */
export const ROUTES: RouteObject[] = [
  {
    element: <Frame />,
    errorElement: <FaultScreen />,
    children: [
      {
        errorElement: <FaultScreen />,
        children: [
          ...FEATURES.flatMap((feature) => [...(feature.routes ?? [])]),
          { path: '*', element: <NowhereScreen /> },
        ],
      },
    ],
  },
];
