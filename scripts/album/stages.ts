import { apartAndWelcome } from './stages/apart-and-welcome.ts';
import { atTheDesk } from './stages/at-the-desk.ts';
import { list } from './stages/list.ts';
import { locked } from './stages/locked.ts';
import { darkLook, largeLook } from './stages/looks.ts';
import { meetings } from './stages/meetings.ts';
import { network } from './stages/network.ts';
import { office } from './stages/office.ts';
import { officeScreens } from './stages/office-screens.ts';
import { oneMember } from './stages/one-member.ts';
import { packets } from './stages/packets.ts';
import { papers } from './stages/papers.ts';
import type { Stage } from './tour.ts';

/** The chapters, in the order in which an office comes to them. */
export const STAGES: readonly Stage[] = [
  office,
  list,
  oneMember,
  network,
  atTheDesk,
  packets,
  apartAndWelcome,
  meetings,
  officeScreens,
  locked,
  darkLook,
  largeLook,
  papers,
];
