import { expect, it } from 'vitest';
import { COUNTIES, countyOf } from '../../../contract/domain/counties.ts';

it('knows 56 counties, in order, each by its own name', () => {
  expect(COUNTIES).toHaveLength(56);
  expect([...COUNTIES].sort((one, other) => one.localeCompare(other, 'en'))).toEqual(COUNTIES);
  expect(COUNTIES.map((county) => countyOf(county))).toEqual(COUNTIES);
});

it.each([
  ['Hill County', 'Hill'],
  ['HILL', 'Hill'],
  ['Lewis & Clark', 'Lewis and Clark'],
  ['lewis and clark co.', 'Lewis and Clark'],
  ['Butte-Silver Bow', 'Silver Bow'],
  ['Mc Cone', 'McCone'],
  ['Big Horn Cty, MT', 'Big Horn'],
])('reads %j as %s', (text, county) => {
  expect(countyOf(text)).toBe(county);
});

it.each(['', 'County', 'Missoula and Lake', 'King', 'Havre'])('finds no county in %j', (text) => {
  expect(countyOf(text)).toBeNull();
});
