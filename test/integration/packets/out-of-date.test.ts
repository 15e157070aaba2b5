import { describe, expect, it } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { copiesOf, listMember, phone, produce } from './network.ts';

describe('the ledger of what is out of date', () => {
  it('holds exactly the copies that show what may no longer be shown (R3, R4, R13)', async () => {
    const office = await testOffice();
    const ana = await listMember(office, { givenName: 'Ana', familyName: 'Plume', methods: [phone('11')] });
    const beth = await listMember(office, { givenName: 'Beth', familyName: 'Sorenson' });
    await listMember(office, { givenName: 'Cal', familyName: 'Whitfield' });
    await produce(office);
    expect(await copiesOf(office)).toHaveLength(3);
    expect(await copiesOf(office, { isOutOfDate: true })).toEqual([]);

    await office.ask.separations.place({ memberId: ana.id, otherId: beth.id, source: 'wish' });
    const wrong = await copiesOf(office, { isOutOfDate: true });
    expect(wrong.map(({ recipient }) => recipient.name)).toEqual(['Ana Plume', 'Beth Sorenson']);
    expect(await copiesOf(office, { isOutOfDate: true, text: 'beth' })).toHaveLength(1);
    expect(await copiesOf(office, { isOutOfDate: true, states: ['issued'] })).toEqual([]);
  });
});
