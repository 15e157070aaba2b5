import { describe, expect, it } from 'vitest';
import { scopeToTick } from '../../../main/packet/release-scope.ts';

const areas = ['Corrections', 'Restitution'];

describe('scopeToTick', () => {
  it('offers every kind of fact that a release can cover, and ticks none (R3)', () => {
    const groups = scopeToTick({ contacts: [{ label: 'Phone' }], areas });
    expect(groups.map(({ title }) => title)).toEqual([
      'My name',
      'Town',
      'Ways to contact me',
      'Areas of shared experience',
      'In my own words',
    ]);
    expect(groups.flatMap(({ choices }) => choices).filter(({ ticked }) => ticked === true)).toEqual([]);
  });

  it('writes in what is known and leaves a line for what is not', () => {
    const [name, town, contacts] = scopeToTick({
      fullName: 'Jordan Avery',
      town: 'Butte',
      contacts: [{ label: 'Phone', value: '406-555-0121' }, { label: 'E-mail' }],
      areas,
    });
    expect(name?.choices[0]).toEqual({ label: 'Full name', value: 'Jordan Avery' });
    expect(name?.choices[2]).toEqual({ label: 'Preferred name only', write: 1 });
    expect(town?.choices).toEqual([{ label: 'My town', value: 'Butte' }]);
    expect(contacts?.choices).toEqual([
      { label: 'Phone', value: '406-555-0121' },
      { label: 'E-mail', write: 1 },
    ]);
  });
});
