import type { Feature } from '../../lib/features.ts';
import { TodayScreen } from './today-screen.tsx';

export const feature: Feature = { routes: [{ path: '/', element: <TodayScreen /> }] };
