import { foldForSearch } from './folding.ts';

/** Montana's 56 counties (MCA Title 7, chapter 1), as written by the state, in alphabetical order. */
export const COUNTIES = [
  'Beaverhead',
  'Big Horn',
  'Blaine',
  'Broadwater',
  'Carbon',
  'Carter',
  'Cascade',
  'Chouteau',
  'Custer',
  'Daniels',
  'Dawson',
  'Deer Lodge',
  'Fallon',
  'Fergus',
  'Flathead',
  'Gallatin',
  'Garfield',
  'Glacier',
  'Golden Valley',
  'Granite',
  'Hill',
  'Jefferson',
  'Judith Basin',
  'Lake',
  'Lewis and Clark',
  'Liberty',
  'Lincoln',
  'Madison',
  'McCone',
  'Meagher',
  'Mineral',
  'Missoula',
  'Musselshell',
  'Park',
  'Petroleum',
  'Phillips',
  'Pondera',
  'Powder River',
  'Powell',
  'Prairie',
  'Ravalli',
  'Richland',
  'Roosevelt',
  'Rosebud',
  'Sanders',
  'Sheridan',
  'Silver Bow',
  'Stillwater',
  'Sweet Grass',
  'Teton',
  'Toole',
  'Treasure',
  'Valley',
  'Wheatland',
  'Wibaux',
  'Yellowstone',
] as const;

export type County = (typeof COUNTIES)[number];

const keyOf = (text: string): string => text.replaceAll(' ', '');
const BY_NAME: ReadonlyMap<string, County> = new Map(
  COUNTIES.flatMap((county): [string, County][] => [
    [county, county],
    [`${county} County`, county],
  ]),
);
const BY_KEY: ReadonlyMap<string, County> = new Map([
  ...COUNTIES.map((county): [string, County] => [keyOf(foldForSearch(county)), county]),
  ['lewisclark', 'Lewis and Clark'],
  ['lc', 'Lewis and Clark'],
  ['buttesilverbow', 'Silver Bow'],
  ['anacondadeerlodge', 'Deer Lodge'],
]);
const COUNTY_WORDS = /\b(?:county|cnty|cty|co|consolidated|city|of|mt|montana)\b/g;

/**
 * The county that a text names (`Hill`, `HILL COUNTY`, `Lewis & Clark Co.`, `Butte-Silver Bow`), or null. Reads county
 * names only: towns are not looked up (the town of Deer Lodge is in Powell County).
 */
export function countyOf(text: string): County | null {
  const exact = BY_NAME.get(text);
  if (exact !== undefined) return exact;
  return BY_KEY.get(keyOf(foldForSearch(text).replace(COUNTY_WORDS, ''))) ?? null;
}
