import { afterAll, describe, expect, it } from 'vitest';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { LabelsDocument, PaperDocument } from '../../../main/packet/documents.ts';
import { otherPapers, someForms, sourceTypesetter } from '../../support/paper.ts';
import { pdfText, type PdfText } from '../../support/pdf-text.ts';

const typesetter = sourceTypesetter();
afterAll(() => typesetter.close());

const read = async (document: PaperDocument): Promise<PdfText> =>
  pdfText((await typesetter.typeset(document)).pdf);
const paper = <K extends PaperDocument['kind']>(kind: K): Extract<PaperDocument, { kind: K }> => {
  const found = otherPapers.find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`no sample of ${kind}`);
  return found as Extract<PaperDocument, { kind: K }>;
};

describe('the forms for signing', () => {
  it('have version, signature, date and received-by lines on each, and the scope as boxes to tick', async () => {
    const { text, outline } = await read(someForms());
    for (const fact of [
      'Version 2026-1',
      'Version 2026-2',
      'Version 2026-3',
      'I will keep to this code.',
      'This release ends on: November 24, 2027',
    ]) {
      expect(text).toContain(fact);
    }
    for (const line of ['Signature', 'Name in full', 'Received for the office by', 'Date received']) {
      expect(text.split(line)).toHaveLength(4);
    }
    expect(text).toContain('My name (tick one) ☑ Full name: Jordan Avery ☐ Preferred name only');
    expect(outline).toContain('Release of Information');
  });

  it.each(['standard', 'large'] as const)(
    'carry the name when it is known, and a line when not (%s)',
    async (edition) => {
      const [blank, filled] = await Promise.all([
        read(someForms({ edition })),
        read(someForms({ edition, memberName: 'Robin Lake' })),
      ]);
      expect(filled.text.split('Robin Lake Name in full')).toHaveLength(4);
      expect(blank.text).not.toContain('Robin Lake');
    },
  );

  it('name their form and version on every page', async () => {
    const blocks = Array.from({ length: 60 }, (_, i) => ({
      kind: 'paragraph' as const,
      text: `Paragraph ${i} of the form.`,
    }));
    const forms = someForms().forms.map((form) => ({ ...form, blocks }));
    const { pages } = await read(someForms({ forms }));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((page) => !/, version 2026-\d\s+Page \d/.test(page))).toEqual([]);
  });

  it('are in 18 point and more in large print', async () => {
    expect(Math.min(...(await read(someForms({ edition: 'large' }))).sizes)).toBe(18);
  });
});

describe('the member sheet', () => {
  it.each(['standard', 'large'] as const)(
    'says of each fact whether others see it, with a line to correct it (%s)',
    async (edition) => {
      const { text } = await read({ ...paper('member-sheet'), edition });
      expect(text).toContain('Phone: 406-555-0121 Shown to other members: yes Correction');
      expect(text).toContain('E-mail: jordan@example.org Shown to other members: no Correction');
      expect(text).toContain('Code of Conduct: signed November 3, 2026 Correction');
      expect(text.split('Correction')).toHaveLength(4);
    },
  );
});

describe('the envelope', () => {
  it('is a No. 10 and carries what it is given, nothing else', async () => {
    const { pdf } = await typesetter.typeset(paper('envelope'));
    expect(await pageSizes(pdf)).toEqual([[684, 297]]);
    expect((await pdfText(pdf)).text).toBe(
      'PO Box 88 Helena, MT 59601 Jordan Avery PO Box 117 Butte, MT 59701',
    );
  });
});

describe('address labels', () => {
  const lines = (count: number): LabelsDocument['labels'] =>
    Array.from({ length: count }, (_, i) => [`Member ${i}`, `PO Box ${i}`]);

  it('begin at the label that is free and go on on the next sheet', async () => {
    const { pages } = await read({ ...paper('labels'), startPosition: 30, labels: lines(32) });
    expect(pages.map((page) => page.match(/Member \d+/g)?.length)).toEqual([1, 30, 1]);
  });

  it('stand where an Avery 5160 sheet has its labels', async () => {
    const { pdf } = await typesetter.typeset({ ...paper('labels'), startPosition: 1, labels: lines(30) });
    const first = (await placesOn(pdf)).filter(({ text }) => text.startsWith('Member'));
    const columns = [...new Set(first.map(({ x }) => Math.round(x * 10) / 10))];
    // Left edges of the three columns (0.1875, 2.9375 and 5.6875 inches) and the inset of 0.15 inch.
    expect(columns).toEqual([24.3, 222.3, 420.3]);
    const rows = [...new Set(first.map(({ y }) => Math.round(y)))];
    expect(rows.slice(1).map((y, i) => (rows[i] ?? 0) - y)).toEqual(Array.from({ length: 9 }, () => 72));
  });

  it('set a long address smaller rather than lose a line of it', async () => {
    const long = [
      'A very long name that has to be wrapped, Junior the Third',
      'Apartment 5, Building 12',
      'PMB 1234',
      '12345 Long Example Boulevard North-West',
      'Great Falls, MT 59401',
    ];
    const { text, sizes } = await read({ ...paper('labels'), labels: [long] });
    expect(text).toBe(long.join(' '));
    expect(Math.max(...sizes)).toBeLessThan(11);
  });

  it.each([0, 31, 1.5])('refuse to begin at label %d', async (startPosition) => {
    await expect(typesetter.typeset({ ...paper('labels'), startPosition })).rejects.toMatchObject({
      code: 'fault',
    });
  });
});

describe('the recovery key sheet', () => {
  it('holds every group, the office, the day and what to do', async () => {
    const { text, title } = await read(paper('recovery-key'));
    for (const fact of [
      '8F3K0',
      '2QXVM',
      '7TA9N',
      'Example Victim Services',
      'November 24, 2026',
      'Keep it in the office safe.',
    ]) {
      expect(text).toContain(fact);
    }
    expect(title).toBe('Recovery key');
  });
});

describe('the ledger sheet', () => {
  it('repeats its heads on every page and holds every copy', async () => {
    const [copy] = paper('ledger-sheet').copies;
    if (copy === undefined) throw new Error('the sample has no copy');
    const copies = Array.from({ length: 90 }, (_, i) => ({
      ...copy,
      number: `C-${String(i).padStart(4, '0')}`,
    }));
    const { pages, text } = await read({ ...paper('ledger-sheet'), copies });
    expect(pages.filter((page) => !/Copy\s+Recipient\s+Edition\s+State\s+Date/.test(page))).toEqual([]);
    expect(
      copies.filter(({ number }) => !text.includes(`${number} Jordan Avery Standard Printed Nov 24, 2026`)),
    ).toEqual([]);
  });
});

describe('the audit trail on paper', () => {
  it('repeats its heads and says where the trail ended and of how many pages it is on each page', async () => {
    const trail = paper('audit-trail');
    const [record] = trail.records;
    if (record === undefined) throw new Error('the sample has no record');
    const records = Array.from({ length: 120 }, (_, i) => ({ ...record, number: String(1000 + i) }));
    const { pages, text, title } = await read({ ...trail, records });
    expect(title).toBe('Audit trail');
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.filter((page) => !/No\.\s+When\s+By\s+What\s+Action and record/.test(page))).toEqual([]);
    pages.forEach((page, i) => {
      expect(page).toContain(`Page ${i + 1} of ${pages.length}`);
      expect(page).toContain('the last seal began 3fa9 27c1 d0e4.');
    });
    expect(records.filter(({ number }) => !text.includes(`${number} Nov 24, 2026`))).toEqual([]);
  });
});

async function pageSizes(pdf: Uint8Array): Promise<readonly (readonly number[])[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const document = await task.promise;
  const sizes = await Promise.all(
    Array.from({ length: document.numPages }, async (_, i) => (await document.getPage(i + 1)).view.slice(2)),
  );
  await task.destroy();
  return sizes;
}

async function placesOn(
  pdf: Uint8Array,
): Promise<readonly { readonly text: string; readonly x: number; readonly y: number }[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 });
  const page = await (await task.promise).getPage(1);
  const { items } = await page.getTextContent();
  await task.destroy();
  return items
    .filter((item) => 'str' in item)
    .map(({ str, transform }) => ({ text: str, x: Number(transform[4]), y: Number(transform[5]) }));
}
