import { describe, expect, it } from 'vitest';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { type Listed, type Wanted, listMember, phone, post } from '../packets/network.ts';
import { handOut } from './holders.ts';
import { trailRecords } from '../../support/trail.ts';

const HOLDER: Wanted = { givenName: 'Abe', familyName: 'Stone', methods: [post('5 Elm Street')] };

/** Abe holds a packet that shows Zoe, who is told by many facts. */
async function holderAndShown(
  wanted: Partial<Wanted> = {},
): Promise<{ office: TestOffice; abe: Listed; zoe: Listed }> {
  const office = await testOffice();
  const abe = await listMember(office, { ...HOLDER, ...wanted });
  const shown = { givenName: 'Zoe', familyName: 'Quill', preferredName: 'Zo', town: 'Wolf Point' };
  const zoe = await listMember(office, { ...shown, ownWords: 'I keep bees.', methods: [phone('77')] });
  await handOut(office, [abe]);
  return { office, abe, zoe };
}

const read = async (office: TestOffice, { id }: Listed) =>
  pdfText((await office.ask.recalls.letter({ memberId: id })).pdf);

describe('the letter of a recall', () => {
  it('asks for the copies by their numbers, and says that a new one can be had', async () => {
    const { office, abe, zoe } = await holderAndShown();
    await handOut(office, [abe]);
    await office.ask.members.changeStatus({ id: zoe.id, to: 'left' });
    const { text } = await read(office, abe);
    expect(text).toContain('Abe Stone 5 Elm Street Helena, MT 59601');
    expect(text).toMatch(/Dear Abe Stone,.*VSN-000001.*VSN-000002/);
    expect(text).toMatch(/give back or destroy/);
    expect(text).toMatch(/can have a new one/);
  });

  it('says neither who nor why: letter for letter the same for every cause (R4, R5, R8)', async () => {
    const causes: ((office: TestOffice, abe: Listed, zoe: Listed) => Promise<unknown>)[] = [
      (office, _, { id }) => office.ask.members.changeStatus({ id, to: 'left' }),
      async (office, _, { id: memberId }) => {
        const release = (await office.ask.forms.list({ memberId })).find(({ scope }) => scope !== null);
        await office.ask.forms.revoke({ id: release?.id ?? '', how: 'oral' });
      },
      (office, abe, zoe) =>
        office.ask.separations.place({ memberId: zoe.id, otherId: abe.id, source: 'wish' }),
      (office, abe, zoe) =>
        office.ask.conflicts.log({
          receivedAt: new Date(office.clock.now()).toISOString(),
          receivedHow: 'letter',
          reporter: { kind: 'member', memberId: zoe.id },
          about: [abe.id, zoe.id],
          involvesOutsider: false,
          kind: 'safety',
          note: 'They were neighbours once.',
        }),
      // The holder's own: they left, and may have no new one.
      (office, { id }) => office.ask.members.changeStatus({ id, to: 'left' }),
    ];
    const texts = new Set<string>();
    for (const happen of causes) {
      const { office, abe, zoe } = await holderAndShown();
      await happen(office, abe, zoe);
      texts.add((await read(office, abe)).text);
    }
    expect(texts.size).toBe(1);
    const [text = ''] = texts;
    expect(text).toContain('Abe Stone');
    expect(text).not.toMatch(/Zoe|Zo\b|Quill|Wolf Point|bees|555-0177|neighbour/);
    expect(text).not.toMatch(
      /\b(left|leave|leaves|revoke|withdr|separat|apart|conflict|safety|release|wish)/i,
    );
  });

  it('is in 18 point for whoever prefers large print, and tagged for every reader', async () => {
    const { office, abe, zoe } = await holderAndShown({ prefersLargePrint: true });
    await office.ask.members.changeStatus({ id: zoe.id, to: 'left' });
    const letter = await read(office, abe);
    expect(Math.min(...letter.sizes)).toBe(18);
    expect(letter.text).toContain('VSN-000001');
  });

  it('goes to the address told, with the PMB code of the confidentiality program (R7)', async () => {
    const hidden = post('PO Box 88', { isConfidentialProgram: true, pmb: '4471' });
    const { office, abe, zoe } = await holderAndShown({ methods: [post('5 Elm Street'), hidden] });
    await office.ask.members.changeStatus({ id: zoe.id, to: 'left' });
    const [elm, box] = abe.contacts;
    const to = async (contactId: string | undefined) =>
      (await pdfText((await office.ask.recalls.letter({ memberId: abe.id, contactId: contactId ?? '' })).pdf))
        .text;
    expect(await to(box?.id)).toContain('PMB 4471 PO Box 88');
    expect(await to(elm?.id)).toContain('5 Elm Street');
    expect(await to(elm?.id)).not.toContain('PMB');
  });

  it('is refused where no address may be used (R7), and where there is nothing to ask for', async () => {
    const { office, abe, zoe } = await holderAndShown({ methods: [phone('12')] });
    await expect(read(office, abe)).rejects.toMatchObject({ code: 'not-possible-now' });
    await office.ask.members.changeStatus({ id: zoe.id, to: 'left' });
    await expect(read(office, abe)).rejects.toMatchObject({ refusal: { field: 'contactId' } });
  });

  it('is in the trail by the copy’s number, without a name or an address (R9)', async () => {
    const { office, abe, zoe } = await holderAndShown();
    await office.ask.members.changeStatus({ id: zoe.id, to: 'left' });
    await read(office, abe);
    const printed = await trailRecords(office, { kinds: ['print'] });
    expect(printed).toMatchObject([{ action: 'recalls.letter', subject: abe.id, facts: { number: 1 } }]);
    expect(JSON.stringify(printed.map(({ names: _shown, ...kept }) => kept))).not.toMatch(/Stone|Elm|Zoe/);
  });
});
