import path from 'node:path';
import type { County } from '../../contract/domain/counties.ts';
import type { ExperienceArea } from '../../contract/domain/members.ts';

/** The sample office. Everything in the tour is fictional. */
export const OFFICE = {
  name: 'Big Sky Victim Services',
  address: '1 Sample Plaza\nHelena, MT 59601',
  phone: '406-555-0100',
} as const;

export const ADMINISTRATOR = {
  fullName: 'Ada Birdsong',
  username: 'ada',
  password: 'meadowlark over nine bridges',
} as const;

export const COLLEAGUES = [
  { username: 'sam.reed', fullName: 'Sam Reed', role: 'staff', password: 'eleven quiet rivers run west' },
  {
    username: 'lena',
    fullName: 'Lena Two Rivers',
    role: 'liaison',
    password: 'a copper kettle sings at dawn',
  },
] as const;

/** The network's list as an office keeps it: torn dates, shared phones, doubles. */
export const SAMPLE_LIST = path.resolve(import.meta.dirname, '../../test/fixtures/imports/network-list.csv');

/** A fictional member with everything on the page. */
export interface SamplePerson {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName?: string;
  readonly town: string;
  readonly county: County;
  readonly phone: string;
  readonly bestTimes: string;
  readonly experience: readonly ExperienceArea[];
  readonly ownWords: string;
  readonly prefersLargePrint?: boolean;
}

/** Taken in through the window, step by step. */
export const MARIA = {
  givenName: 'Maria',
  familyName: 'Peña',
  town: 'Missoula',
  county: 'Missoula',
  phone: '406-555-0102',
  bestTimes: 'Weekdays after 5 PM',
  experience: ['justice-system', 'community-services'],
  ownWords: 'I am glad to sit with anybody on a hearing day.',
} as const satisfies SamplePerson;

/** Taken in through the bridge, each with a full release. */
export const PEOPLE: readonly SamplePerson[] = [
  {
    givenName: 'Ruth',
    familyName: 'Little Plume',
    town: 'Browning',
    county: 'Glacier',
    phone: '406-555-0106',
    bestTimes: 'Mornings',
    experience: ['tribal-communities', 'family-and-loss'],
    ownWords: 'Coffee, a walk, or a long drive: all are fine with me.',
  },
  {
    givenName: 'Thomas',
    familyName: 'Sorenson',
    preferredName: 'Tom',
    town: 'Libby',
    county: 'Lincoln',
    phone: '406-555-0109',
    bestTimes: 'Weekends',
    experience: ['rural-life', 'corrections'],
    ownWords: 'Small towns talk. I do not.',
  },
  {
    givenName: 'Linh',
    familyName: 'Trần',
    town: 'Billings',
    county: 'Yellowstone',
    phone: '406-555-0113',
    bestTimes: 'Before noon',
    experience: ['health-and-healing', 'moving-on'],
    ownWords: 'I write better than I talk: letters are welcome.',
    prefersLargePrint: true,
  },
  {
    givenName: 'June',
    familyName: 'Whitfield',
    town: 'Dillon',
    county: 'Beaverhead',
    phone: '406-555-0131',
    bestTimes: 'Any evening',
    experience: ['family-and-loss'],
    ownWords: 'Ask me anything, or nothing at all.',
  },
  {
    givenName: 'Walter',
    familyName: 'Iron Shield',
    town: 'Poplar',
    county: 'Roosevelt',
    phone: '406-555-0133',
    bestTimes: 'After chores, about 8 PM',
    experience: ['justice-system', 'tribal-communities', 'rural-life'],
    ownWords: 'I have waited in the same hallways. You need not wait alone.',
  },
];

/** How many members of the imported list get their forms recorded as well. */
export const FROM_THE_LIST = 26;
