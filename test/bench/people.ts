import { foldForSearch } from '../../contract/domain/folding.ts';

/** Names made of syllables: as many and as unevenly shared as in a real list, and nobody's. */
const combined = (beginnings: string, endings: string): string[] =>
  beginnings.split(' ').flatMap((start) => endings.split(' ').map((end) => start + end));

export const FAMILIES = [
  ...combined(
    'Ab Bar Cor Dal El Fen Gar Hol Is Jor Kel Lang Mar Nor Ol Par Quin Ros Sand Tor Ul Van Wes Yar Zim An Bren Cal Dun Ell',
    'nel berg ton sen lund mer rick ley man son wood by dahl ström gård ková ński ero ado ich ski wick more field ford low bee ven dorf court',
  ),
  'O’Brien',
  'Old Coyote',
  'de la Cruz',
  'Nguyễn',
  'Коваль',
];
export const GIVEN = [
  ...combined(
    'A Be Ca De E Fa Gi Ha I Jo Ka La Ma Na O Pe Re Sa Te Vi Wi Ye',
    'na lia rin ra mes nny dy tte lla bel ron than vid lie sha rah más né',
  ),
  'Mary Ann',
  'Олена',
  'Ελένη',
];
export const TOWNS = [
  'Billings',
  'Missoula',
  'Great Falls',
  'Bozeman',
  'Butte',
  'Helena',
  'Kalispell',
  'Havre',
  'Miles City',
  'Lewistown',
  'Glendive',
  'Sidney',
  'Libby',
  'Dillon',
  'Cut Bank',
  'Wolf Point',
  'Roundup',
  'Red Lodge',
  'Big Timber',
  'Two Dot',
];

/** The same numbers every time: 0 up to `below`. */
export function dice(seed = 20261124): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What people type on the way to somebody: beginnings of all lengths, two words, towns, digits, parts of names. */
export function typedTexts(count: number): string[] {
  const roll = dice();
  const oneOf = (list: readonly string[]): string => list[roll(list.length)] ?? '';
  const begun = (text: string): string => text.slice(0, 1 + roll(text.length));
  return Array.from({ length: count }, () => {
    const kind = roll(20);
    if (kind < 8) return begun(oneOf(FAMILIES));
    if (kind < 12) return begun(oneOf(GIVEN));
    if (kind < 14) return `${oneOf(GIVEN)} ${begun(oneOf(FAMILIES))}`;
    if (kind < 15) return `${oneOf(FAMILIES)}, ${begun(oneOf(GIVEN))}`;
    if (kind < 17) return begun(oneOf(TOWNS));
    if (kind < 18) return String(roll(10_000)).padStart(4, '0');
    if (kind < 19) return `4061${String(roll(1000)).padStart(3, '0')}`;
    return foldForSearch(oneOf(FAMILIES)).slice(1, 5);
  });
}
