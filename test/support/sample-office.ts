export const PASSWORD = 'meadowlark over nine bridges';
export const ADMINISTRATOR = { username: 'ada', fullName: 'Ada Birdsong', password: PASSWORD };
export const OFFICE = {
  name: 'Big Sky Victim Services',
  address: '1 Capitol Plaza\nHelena, MT 59601',
  phone: '406-555-0100',
  administrator: ADMINISTRATOR,
};
/** When the office is created, and where a test's clock begins. */
export const START = '2026-11-24T17:00:00Z';

/** Ids that count up, so that a failing test reads well. */
export function countingIds(given = 0) {
  let count = given;
  return { next: () => `id-${String((count += 1)).padStart(8, '0')}`, given: () => count };
}
