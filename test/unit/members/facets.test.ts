import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COUNTIES } from '../../../contract/domain/counties.ts';
import { type PlainDate, addDays } from '../../../contract/domain/dates.ts';
import { FORMS_STATES, STATUSES, formsStateOf } from '../../../contract/domain/members.ts';
import {
  cellOf,
  dayNumber,
  facetsOf,
  passesForms,
  passingOf,
} from '../../../main/services/members/facets.ts';

const TODAY = '2026-11-24' as PlainDate;
const ENDING_DAYS = 30;

const member = fc.record({
  status: fc.constantFrom(...STATUSES),
  county: fc.option(fc.constantFrom(...COUNTIES)),
  until: fc.option(fc.integer({ min: -40, max: 80 }).map((days) => addDays(TODAY, days))),
});
const filters = fc.record({
  statuses: fc.subarray([...STATUSES]),
  counties: fc.subarray(COUNTIES.slice(0, 5)),
  forms: fc.subarray([...FORMS_STATES]),
});

it('filters say of the numbers what they say of the records themselves', () => {
  fc.assert(
    fc.property(fc.array(member, { maxLength: 30 }), filters, (members, chosen) => {
      const has = <T>(list: readonly T[], one: T): boolean => list.length === 0 || list.includes(one);
      const expected = members.flatMap(({ status, county, until }, index) => {
        const isIn = chosen.counties.length === 0 || (county !== null && chosen.counties.includes(county));
        const state = formsStateOf(until, TODAY, ENDING_DAYS);
        return has(chosen.statuses, status) && isIn && has(chosen.forms, state) ? [index] : [];
      });
      const facets = facetsOf(chosen, { today: TODAY, endingDays: ENDING_DAYS });
      const cells = Uint16Array.from(members, ({ status, county }) => cellOf(status, county));
      const until = Int32Array.from(members, (one) => dayNumber(one.until));
      const numbers = Uint32Array.from(members.keys());
      expect([...passingOf(numbers, cells, until, facets)]).toEqual(expected);
      expect(
        [...numbers].filter(
          (one) => facets.cells[cells[one] ?? 0] === 1 && passesForms(facets, until[one] ?? 0),
        ),
      ).toEqual(expected);
    }),
  );
});

it('a status or county that the program does not know is a fault, never a silent gap', () => {
  expect(() => cellOf('gone', null)).toThrow('fault');
  expect(() => cellOf('active', 'Atlantis')).toThrow('fault');
});
