import { describe, expect, it } from 'vitest';
import {
  listedMember,
  memberFields,
  newContact,
  newMember,
  phonePoint,
  recordForms,
  releaseScope,
} from '../../support/builders.ts';
import { EVERYONE } from '../../support/everyone.ts';
import { signInAs, testOffice } from '../../support/office.ts';
import { produce } from '../packets/network.ts';

const IN_PERSON = { confirmation: { how: 'in-person' } } as const;

describe('merging two records of one person', () => {
  it('keeps the chosen fields, and everything that hung on the other follows', async () => {
    const office = await testOffice();
    const keep = await newMember(office, { givenName: 'Jo', familyName: 'Stone', town: 'Havre' });
    const drop = await newMember(office, { givenName: 'Josephine', familyName: 'Stone', town: 'Libby' });
    const phone = await newContact(office, drop.id, phonePoint(33));
    await recordForms(office, drop.id);
    const third = await newMember(office);
    await office.ask.separations.place({ memberId: drop.id, otherId: third.id, source: 'wish' });
    const merged = await office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: ['givenName'] });
    expect(merged).toMatchObject({
      id: keep.id,
      name: 'Josephine Stone',
      town: 'Havre',
      missingForms: [],
      formsState: 'complete',
    });
    expect((await office.ask.contacts.list({ memberId: keep.id })).map(({ id }) => id)).toEqual([phone.id]);
    expect(await office.ask.forms.list({ memberId: keep.id })).toHaveLength(3);
    expect(await office.ask.separations.list({ memberId: third.id })).toMatchObject([{ otherId: keep.id }]);
  });

  it('takes the other’s copies along: those held, and those that show them (R13)', async () => {
    const office = await testOffice();
    const reader = await listedMember(office, { givenName: 'Rita' });
    const keep = await listedMember(office, { givenName: 'Jo', familyName: 'Stone' });
    const drop = await listedMember(office, { givenName: 'Joan', familyName: 'Stone' });
    const copies = await produce(office, { kind: 'members', ids: [reader.id, drop.id] });
    const copyOf = ({ id }: { id: string }) => copies.find(({ recipient }) => recipient.id === id)?.id;
    expect(await office.ask.packets.showing({ memberId: drop.id })).not.toEqual([]);
    await office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: [], ...IN_PERSON });
    const held = await office.ask.packets.heldBy({ memberId: keep.id });
    expect(held.map(({ id, recipient }) => [id, recipient.id])).toEqual([[copyOf(drop), keep.id]]);
    const showing = await office.ask.packets.showing({ memberId: keep.id });
    expect(showing.map(({ copy }) => copy.id)).toContain(copyOf(reader));
    // The reader's copy still shows the name that is nobody's any more.
    expect((await office.ask.today.overview({})).copiesOutOfDate).toBeGreaterThan(0);
  });

  it('leaves nothing of the other to be seen, found or listed', async () => {
    const office = await testOffice();
    const keep = await newMember(office, { givenName: 'Jo', familyName: 'Stone' });
    const drop = await newMember(office, { givenName: 'Josephine', familyName: 'Quillfeather' });
    await newContact(office, drop.id, phonePoint(34));
    expect(await office.ask.members.search({ text: 'quill', limit: 5 })).toHaveLength(1);
    await office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: [] });
    await expect(office.ask.members.get({ id: drop.id })).rejects.toThrow('not-found');
    await expect(office.ask.contacts.list({ memberId: drop.id })).rejects.toThrow('not-found');
    expect(await office.ask.members.search({ text: 'quill', limit: 5 })).toEqual([]);
    expect((await office.ask.members.search({ text: '0134', limit: 5 })).map(({ id }) => id)).toEqual([
      keep.id,
    ]);
    expect((await office.ask.members.list(EVERYONE)).rows.map(({ id }) => id)).toEqual([keep.id]);
  });

  it('joins both histories, through a second merge too', async () => {
    const office = await testOffice();
    const [first, second, third] = [
      await newMember(office),
      await newMember(office),
      await newMember(office),
    ];
    await office.ask.members.get({ id: first.id });
    await office.ask.members.merge({ keep: second.id, drop: first.id, fromDrop: [] });
    await office.ask.members.merge({ keep: third.id, drop: second.id, fromDrop: ['town'] });
    const history = await office.ask.members.history({ id: third.id, before: null, limit: 50 });
    expect(history.map(({ action }) => action)).toEqual([
      'members.merge',
      'members.merge',
      'members.create',
      'members.create',
      'members.create',
    ]);
    expect(history[0]?.facts).toEqual({ merged: second.id, fromDrop: 'town' });
    const older = await office.ask.members.history({
      id: third.id,
      before: history[1]?.seq ?? null,
      limit: 2,
    });
    expect(older.map(({ seq }) => seq)).toEqual(history.slice(2, 4).map(({ seq }) => seq));
  });

  it('across a separation of the two is an administrator’s alone, and ends it (R4)', async () => {
    const office = await testOffice();
    const [keep, drop] = [await newMember(office), await newMember(office)];
    await office.ask.separations.place({ memberId: keep.id, otherId: drop.id, source: 'staff' });
    await signInAs(office, 'staff');
    const merge = () => office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: [] });
    await expect(merge()).rejects.toThrow('apart');
    expect(await office.ask.separations.list({ memberId: keep.id })).toHaveLength(1);
    await signInAs(office, 'administrator');
    await merge();
    expect(await office.ask.separations.list({ memberId: keep.id })).toEqual([]);
  });

  it('is no liaison’s to do, and never of a record with itself', async () => {
    const office = await testOffice();
    const [keep, drop] = [await newMember(office), await newMember(office)];
    await expect(office.ask.members.merge({ keep: keep.id, drop: keep.id, fromDrop: [] })).rejects.toThrow(
      'invalid-input',
    );
    await signInAs(office, 'liaison');
    await expect(office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: [] })).rejects.toThrow(
      'not-allowed',
    );
  });

  it('that would show others more needs a confirmation (R6)', async () => {
    const office = await testOffice();
    const keep = await listedMember(
      office,
      { givenName: 'Jo', town: 'Havre' },
      releaseScope({ town: false }),
    );
    const drop = await newMember(office, { givenName: 'Joan', town: 'Libby' });
    const merge = { keep: keep.id, drop: drop.id };
    await expect(office.ask.members.merge({ ...merge, fromDrop: ['givenName'] })).rejects.toThrow(
      'confirmation-needed',
    );
    expect(await office.ask.members.get({ id: drop.id })).toMatchObject({ givenName: 'Joan' });
    expect(await office.ask.members.merge({ ...merge, fromDrop: ['town'] })).toMatchObject({ town: 'Libby' });
    office.clock.passDays(1);
    const wider = await newMember(office);
    await recordForms(office, wider.id, releaseScope({ town: true }));
    const second = { keep: keep.id, drop: wider.id, fromDrop: [] };
    await expect(office.ask.members.merge(second)).rejects.toThrow('confirmation-needed');
    await expect(office.ask.members.merge({ ...second, ...IN_PERSON })).resolves.toMatchObject({
      isListed: true,
    });
  });

  it('shows nothing of an applicant to others, so their forms may come together without one', async () => {
    const office = await testOffice();
    const keep = await newMember(office);
    const drop = await newMember(office);
    await recordForms(office, drop.id);
    await expect(
      office.ask.members.merge({ keep: keep.id, drop: drop.id, fromDrop: [] }),
    ).resolves.toMatchObject({
      status: 'applicant',
      isListed: false,
    });
  });
});

describe('records that may be of one person', () => {
  it('are found by the same or nearly the same name, and by shared contact methods', async () => {
    const office = await testOffice();
    const address = {
      street: '12 Elm Street',
      city: 'Butte',
      state: 'MT',
      zip: '59701',
      isConfidentialProgram: false,
      pmb: null,
    };
    const known = await newMember(office, { givenName: 'Sean', familyName: 'O’Brien' });
    await newContact(office, known.id, phonePoint(41));
    await newContact(office, known.id, { kind: 'email', email: 'sean@example.org' });
    await newContact(office, known.id, { kind: 'post', address });
    const same = await newMember(office, { givenName: 'Seán', familyName: 'OBrien' });
    const swapped = await newMember(office, { givenName: 'O’Brien', familyName: 'Sean' });
    const near = await newMember(office, { givenName: 'Sean', familyName: 'O’Bryen' });
    const phone = await newMember(office, { givenName: 'Ida', familyName: 'Hill' });
    await newContact(office, phone.id, phonePoint(41));
    const home = await newMember(office, { givenName: 'Bo', familyName: 'Reyes' });
    await newContact(office, home.id, { kind: 'email', email: 'sean@Example.org' });
    await newContact(office, home.id, { kind: 'post', address });
    await newMember(office, { givenName: 'Sean', familyName: 'Nelson' });
    const found = await office.ask.members.similar({ id: known.id });
    expect(Object.fromEntries(found.map(({ member, because }) => [member.id, because.toSorted()]))).toEqual({
      [same.id]: ['same-name'],
      [swapped.id]: ['same-name'],
      [near.id]: ['similar-name'],
      [phone.id]: ['same-phone'],
      [home.id]: ['same-address', 'same-email'],
    });
    expect(found[0]?.member.id).toBe(home.id);
  });

  it('are none of a member who is alone, nor through a method that was taken away', async () => {
    const office = await testOffice();
    const [one, other] = [
      await office.ask.members.create(memberFields()),
      await office.ask.members.create(memberFields()),
    ];
    await newContact(office, one.id, phonePoint(42));
    const { id } = await newContact(office, other.id, phonePoint(42));
    expect(await office.ask.members.similar({ id: one.id })).toHaveLength(1);
    await office.ask.contacts.remove({ id });
    expect(await office.ask.members.similar({ id: one.id })).toEqual([]);
  });
});
