import type { Feature } from '../../lib/features.ts';
import { SeparationsCard } from './separations-card.tsx';

export const feature: Feature = {
  memberCards: [{ id: 'separations', label: 'Kept apart from', order: 20, Panel: SeparationsCard }],
};
