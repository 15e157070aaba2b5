import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { pairKey } from '../../../contract/domain/separations.ts';
import { newMember } from '../../support/builders.ts';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';

describe('a separation', () => {
  it('holds both ways from the moment it is placed (R4)', async () => {
    const office = await testOffice();
    const [one, other] = [await newMember(office), await newMember(office)];
    await office.ask.separations.place({ memberId: one.id, otherId: other.id, source: 'wish' });
    expect(await office.ask.separations.list({ memberId: one.id })).toMatchObject([
      { otherId: other.id, otherName: other.name },
    ]);
    expect(await office.ask.separations.list({ memberId: other.id })).toMatchObject([
      { otherId: one.id, otherName: one.name },
    ]);
  });

  it('is placed once for each cause, so that lifting one leaves the other standing (R4)', async () => {
    const office = await testOffice();
    const [one, other] = [await newMember(office), await newMember(office)];
    const place = (memberId: MemberId, otherId: MemberId, source: 'wish' | 'staff') =>
      office.ask.separations.place({ memberId, otherId, source });
    const first = await place(one.id, other.id, 'wish');
    office.clock.passDays(1);
    expect((await place(one.id, other.id, 'wish')).placedAt).toBe(first.placedAt);
    const hers = await place(other.id, one.id, 'wish');
    await place(other.id, one.id, 'staff');
    await place(one.id, other.id, 'staff');
    expect(await office.ask.separations.list({ memberId: one.id })).toHaveLength(3);
    await signInAs(office, 'liaison');
    await office.ask.separations.lift({ id: first.id, confirmation: { how: 'in-person' } });
    expect(await office.ask.separations.list({ memberId: other.id })).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ id: hers.id })]),
    );
  });

  it('is never of a member with themselves, nor with nobody', async () => {
    const office = await testOffice();
    const { id } = await newMember(office);
    const place = (otherId: MemberId) =>
      office.ask.separations.place({ memberId: id, otherId, source: 'staff' });
    await expect(place(id)).rejects.toThrow('invalid-input');
    await expect(place('id-of-nobody' as MemberId)).rejects.toThrow('not-found');
  });

  it('has no place for a reason (R5)', async () => {
    const office = await testOffice();
    const [one, other] = [await newMember(office), await newMember(office)];
    const why = { memberId: one.id, otherId: other.id, source: 'wish', reason: 'not a fit' } as const;
    await expect(office.ask.separations.place(why)).rejects.toThrow('invalid-input');
    await office.ask.separations.place({ memberId: one.id, otherId: other.id, source: 'wish' });
    const [line] = await office.ask.members.history({ id: one.id, before: null, limit: 1 });
    expect(line).toMatchObject({ action: 'separations.place', facts: { other: other.id, source: 'wish' } });
    expect(Object.keys(line?.facts ?? {})).toEqual(['other', 'source']);
  });
});

describe('lifting a separation', () => {
  it('takes a second account, and for a wish the member’s own word (R4, R6)', async () => {
    const office = await testOffice();
    const [one, other] = [await newMember(office), await newMember(office)];
    const pair = { memberId: one.id, otherId: other.id };
    const { id } = await office.ask.separations.place({ ...pair, source: 'wish' });
    const inPerson = { how: 'in-person' } as const;
    await expect(office.ask.separations.lift({ id, confirmation: inPerson })).rejects.toThrow(
      'second-account-needed',
    );
    await signInAs(office, 'staff');
    await expect(office.ask.separations.lift({ id, confirmation: inPerson })).rejects.toThrow('not-allowed');
    await signInAs(office, 'liaison');
    await expect(office.ask.separations.lift({ id })).rejects.toThrow('confirmation-needed');
    expect(await office.ask.separations.list({ memberId: other.id })).toHaveLength(1);
    await office.ask.separations.lift({ id, confirmation: inPerson });
    expect(await office.ask.separations.list({ memberId: one.id })).toEqual([]);
    expect(await office.ask.separations.list({ memberId: other.id })).toEqual([]);
    await expect(office.ask.separations.lift({ id, confirmation: inPerson })).rejects.toThrow('not-found');
  });
});

type Step = {
  readonly kind: 'place' | 'lift' | 'leave' | 'return' | 'merge';
  readonly one: number;
  readonly other: number;
};
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('place', 'place', 'place', 'lift', 'leave', 'return', 'merge'),
  one: fc.nat(5),
  other: fc.nat(5),
});

describe('any history of placing, lifting, leaving, coming back and merging', () => {
  it('keeps every pair apart both ways, and loses none but by lifting or by an administrator’s merge of the two (R4)', async () => {
    const office = await testOffice();
    await signInAs(office, 'administrator');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const people: (MemberId | null)[] = [];
        for (let count = 0; count < 6; count += 1) people.push((await newMember(office)).id);
        let expected = new Set<string>();
        for (const taken of steps) {
          expected = await take(office, people, taken, expected);
          expect(await pairsOf(office, people)).toEqual([...expected].sort());
        }
      }),
      { numRuns: 25 },
    );
  });
});

/** Takes one step with whoever of the two is still there, and says which pairs must be apart now. */
async function take(
  office: TestOffice,
  people: (MemberId | null)[],
  { kind, one, other }: Step,
  before: ReadonlySet<string>,
): Promise<Set<string>> {
  const [memberId, otherId] = [people[one], people[other]];
  if (!memberId || !otherId || memberId === otherId) return new Set(before);
  if (kind === 'place') {
    await office.ask.separations.place({ memberId, otherId, source: 'staff' });
    return new Set([...before, pairKey(memberId, otherId)]);
  }
  if (kind === 'leave' || kind === 'return') {
    const to = kind === 'leave' ? 'left' : 'applicant';
    // Who is not there cannot leave again; nobody is kept apart any less for it.
    await office.ask.members.changeStatus({ id: memberId, to }).catch(() => undefined);
    return new Set(before);
  }
  if (kind === 'lift') return lift(office, memberId, otherId, before);
  await office.ask.members.merge({ keep: memberId, drop: otherId, fromDrop: [] });
  people[other] = null;
  const moved = [...before].map((pair) =>
    pair.split('|').map((id) => (id === otherId ? memberId : (id as MemberId))),
  );
  return new Set(
    moved.flatMap(([first, second]) => (first && second && first !== second ? [pairKey(first, second)] : [])),
  );
}

async function lift(
  office: TestOffice,
  memberId: MemberId,
  otherId: MemberId,
  before: ReadonlySet<string>,
): Promise<Set<string>> {
  await signInAs(office, 'liaison');
  for (const { id, otherId: found } of await office.ask.separations.list({ memberId }))
    if (found === otherId) await office.ask.separations.lift({ id });
  await signInAs(office, 'administrator');
  return new Set([...before].filter((pair) => pair !== pairKey(memberId, otherId)));
}

/** Every pair as seen from both of its sides; a pair seen from one side only stands there twice with a mark. */
async function pairsOf(office: TestOffice, people: readonly (MemberId | null)[]): Promise<string[]> {
  const seen = new Map<string, number>();
  for (const memberId of people.filter((id) => id !== null))
    for (const { otherId } of await office.ask.separations.list({ memberId }))
      seen.set(pairKey(memberId, otherId), (seen.get(pairKey(memberId, otherId)) ?? 0) + 1);
  return [...seen].map(([pair, sides]) => (sides === 2 ? pair : `${pair} seen from one side`)).sort();
}
