import type { Feature } from '../../lib/features.ts';
import { ContactsPanel } from './contacts-panel.tsx';

export const feature: Feature = {
  memberTabs: [{ id: 'contacts', label: 'Contact', order: 30, Panel: ContactsPanel }],
};
