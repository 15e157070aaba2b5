import { Building2, CalendarDays, Files, HandHeart, ShieldAlert, Sun, Users } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Right, Role } from '../../contract/rights.ts';
import { hasRight } from '../../contract/rights.ts';

export interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** Hidden from accounts without this right. */
  readonly needs?: Right;
}

const PLACES: readonly Place[] = [
  { to: '/', label: 'Today', icon: Sun },
  { to: '/members', label: 'Members', icon: Users },
  { to: '/welcomes', label: 'Welcomes', icon: HandHeart, needs: 'welcomes.arrange' },
  { to: '/packets', label: 'Packets', icon: Files },
  { to: '/meetings', label: 'Meetings', icon: CalendarDays, needs: 'meetings.view' },
  { to: '/conflicts', label: 'Conflicts', icon: ShieldAlert },
  { to: '/office', label: 'Office', icon: Building2 },
];

/** The places of the program that a role may go to, in the order of the rail. */
export const placesFor = (role: Role): readonly Place[] =>
  PLACES.filter(({ needs }) => needs === undefined || hasRight(role, needs));
