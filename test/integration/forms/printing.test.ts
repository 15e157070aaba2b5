import { beforeEach, describe, expect, it } from 'vitest';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { type TestOffice, testOffice } from '../../support/office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { NARROWEST, aMember, aPhone, signAll, trailOf } from './people.ts';

let office: TestOffice;
let memberId: MemberId;
beforeEach(async () => {
  office = await testOffice();
  memberId = (await aMember(office, { preferredName: 'Mari', officeNote: 'Uses a wheelchair.' })).id;
});

const KINDS = ['confidentiality-disclosure', 'code-of-conduct', 'release-of-information'] as const;

describe('printing forms', () => {
  it.each(['standard', 'large'] as const)('prints blank forms, %s', async (edition) => {
    const { pdf } = await office.ask.forms.print({ kinds: [...KINDS], memberId: null, edition });
    const { text, outline, lang } = await pdfText(pdf);
    expect(lang).toMatch(/^en/);
    expect(outline.filter((title) => !title.startsWith(' '))).toEqual([
      'Code of Conduct',
      'Release of Information',
      'Confidentiality Disclosure',
    ]);
    expect(text).toContain('This release ends on');
    expect(text).toContain('12 months after the day it is signed');
    expect(text).not.toContain('Tallgrass');
  });

  it('prints one form in its current version with the member’s name and choices, and records it', async () => {
    await aPhone(office, memberId);
    await office.ask.forms.addVersion({
      kind: 'release-of-information',
      version: '2026-12',
      text: '## New words\n\nThe new wording.',
    });
    const { pdf } = await office.ask.forms.print({
      kinds: ['release-of-information'],
      memberId,
      edition: 'standard',
    });
    const { text } = await pdfText(pdf);
    for (const fact of [
      'Marit Tallgrass',
      'Marit T.',
      'Mari',
      '(406) 555-0121',
      'Version 2026-12',
      'The new wording.',
    ])
      expect(text).toContain(fact);
    expect((await trailOf(office, memberId))[0]).toEqual({
      kind: 'print',
      action: 'forms.print',
      facts: { forms: 1, edition: 'standard' },
    });
  });

  it('prints the sheet with all that is held, and nothing about anybody else (R4, R5)', async () => {
    const phone = await aPhone(office, memberId);
    const other = await aMember(office, { givenName: 'Nobody', familyName: 'Elsewhere' });
    await office.ask.separations.place({ memberId, otherId: other.id, source: 'wish' });
    await signAll(office, memberId, { scope: { ...NARROWEST, contacts: [phone.id] } });
    await office.ask.members.changeStatus({ id: memberId, to: 'active' });
    for (const edition of ['standard', 'large'] as const) {
      const { text } = await pdfText((await office.ask.forms.memberSheet({ memberId, edition })).pdf);
      for (const fact of [
        'Marit',
        'Tallgrass',
        'Lewistown',
        'Fergus',
        '(406) 555-0121',
        'a neighbor',
        'wheelchair',
      ])
        expect(text).toContain(fact);
      expect(text).toContain('In force until Nov 20, 2027');
      expect(text).toContain('in every packet made from today on');
      expect(text).not.toMatch(/Elsewhere|separat|wish/i);
    }
    expect((await trailOf(office, memberId))[0]).toMatchObject({
      kind: 'print',
      action: 'forms.memberSheet',
    });
  });

  it('names the letters that the fonts cannot print instead of printing boxes', async () => {
    const { id } = await aMember(office, { familyName: '山田' });
    await expect(office.ask.forms.memberSheet({ memberId: id, edition: 'standard' })).rejects.toMatchObject({
      code: 'letters-not-printable',
    });
  });

  it.each(['standard', 'large'] as const)(
    'keep the signature with the words that are signed, each form with its usual wording on one page where it fits (%s)',
    async (edition) => {
      const { pdf } = await office.ask.forms.print({ kinds: [...KINDS], memberId: null, edition });
      const { pages } = await pdfText(pdf);
      const signed = pages.filter((page) => page.includes('Received for the office by'));
      const endings = [
        'the office may end my access to the network',
        'This release ends on',
        'if my copy is lost or someone else has seen it',
      ];
      expect(signed.map((page) => endings.findIndex((ending) => evenOut(page).includes(ending)))).toEqual([
        0, 1, 2,
      ]);
      if (edition === 'standard') expect(pages).toHaveLength(3);
    },
  );
});

const evenOut = (text: string): string => text.replaceAll(/\s+/g, ' ');
