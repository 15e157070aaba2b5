import { describe, expect, it } from 'vitest';
import type { CopyView } from '../../../contract/packets.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { listMember, post, produce } from './network.ts';
import { trailRecords } from '../../support/trail.ts';

describe('the papers around a packet', () => {
  it('put on an envelope the two addresses and nothing that tells what is in it', async () => {
    const { office, copies } = await mailingOffice();
    await office.ask.settings.change({ returnAddress: 'PO Box 200\nHelena, MT 59620' });
    const [first] = copies;
    const { text, title } = await pdfText((await office.ask.packets.envelope({ id: idOf(first) })).pdf);
    expect(text).toBe('PO Box 200 Helena, MT 59620 Abe Stone PMB 4471 PO Box 88 Helena, MT 59601');
    expect(title).toBe('Envelope');
  });

  it('refuse an envelope for somebody who has no address that may be used (R7)', async () => {
    const { office, copies } = await mailingOffice();
    const last = copies.at(-1);
    await expect(office.ask.packets.envelope({ id: idOf(last) })).rejects.toMatchObject({
      code: 'not-possible-now',
      refusal: { field: 'contactId' },
    });
  });

  it('print a label for each copy, from any label of the sheet on', async () => {
    const { office, copies } = await mailingOffice();
    const ids = copies.slice(0, 2).map(idOf);
    const { text } = await pdfText((await office.ask.packets.labels({ ids, startAt: 30 })).pdf);
    expect(text).toMatch(/Abe Stone PMB 4471 PO Box 88.*Ben Reed 5 Elm Street/);
  });

  it('list a run’s copies for the office with the names that it knows', async () => {
    const { office, copies } = await mailingOffice();
    const id = copies[0]?.runId;
    if (!id) throw new Error('a run was made');
    const { text } = await pdfText((await office.ask.packets.ledgerSheet({ id })).pdf);
    expect(text).toContain('Member packets produced on Nov 24, 2026');
    expect(text).toMatch(/VSN-00000\d Abe Stone Standard Produced, not printed Nov 24, 2026/);
    expect(text).toContain('Cal Wood');
  });
});

describe('saving a packet as a file', () => {
  it('writes the copy’s own pages under a neutral name, and is in the trail (R9, R10)', async () => {
    const { office, copies } = await mailingOffice();
    const [copy] = copies;
    expect(await office.ask.packets.export({ id: idOf(copy) })).toEqual({ isSaved: true });
    const [saved] = office.workstation.saved;
    expect(saved?.suggestedName).toBe(`${copy?.numberText ?? ''}.pdf`);
    const { pdf } = await office.ask.packets.pdf({ id: idOf(copy) });
    expect(Buffer.from(saved?.bytes ?? []).equals(Buffer.from(pdf))).toBe(true);
    const kinds = await trail(office, ['export', 'print']);
    expect(kinds).toEqual([
      ['print', 'packets.pdf', copy?.recipient.id],
      ['export', 'packets.export', copy?.recipient.id],
    ]);
  });

  it('leaves no name, number or address in the trail (R9)', async () => {
    const { office, copies } = await mailingOffice();
    const ids = copies.map(idOf);
    await office.ask.packets.confirmPrinted({ ids, cameOut: true });
    await office.ask.packets.issue({ ids, how: 'hand', contactId: null });
    await office.ask.packets.close({ ids, as: 'returned' });
    const written = JSON.stringify(
      (await trailRecords(office)).map(({ facts, subject }) => [facts, subject]),
    );
    expect(written).toContain(ids[0]);
    for (const told of ['Abe', 'Stone', 'Box', '4471', 'Helena']) expect(written).not.toContain(told);
  });
});

/** Abe has an address of the confidentiality program, Ben one of his own, Cal none. */
async function mailingOffice(): Promise<{ office: TestOffice; copies: CopyView[] }> {
  const office = await testOffice();
  const hidden = post('PO Box 88', { isConfidentialProgram: true, pmb: '4471' });
  await listMember(office, { givenName: 'Abe', familyName: 'Stone', methods: [hidden] });
  await listMember(office, { givenName: 'Ben', familyName: 'Reed', methods: [post('5 Elm Street')] });
  await listMember(office, { givenName: 'Cal', familyName: 'Wood' });
  const copies = await produce(office);
  const byName = copies.toSorted((one, other) => (one.recipient.name < other.recipient.name ? -1 : 1));
  return { office, copies: byName };
}

function idOf(copy: CopyView | undefined): CopyView['id'] {
  if (!copy) throw new Error('the copy was produced');
  return copy.id;
}

async function trail(office: TestOffice, kinds: ('export' | 'print')[]) {
  return (await trailRecords(office, { kinds })).map(({ kind, action, subject }) => [kind, action, subject]);
}
