import type { PacketDocument } from './documents.ts';

const ENTRIES = 24;

/** A packet of nobody for nobody. A worker that has typeset it has met most of the code that a real one needs. */
export const WARM_UP: PacketDocument = {
  kind: 'packet',
  edition: 'standard',
  office: { name: 'Office', addressLines: [], phone: '' },
  date: '2026-01-01',
  copyNumber: '0',
  recipient: { name: 'Nobody', addressLines: [] },
  letter: [
    {
      kind: 'paragraph',
      text: 'A paragraph that is long enough to be broken into more than one line of the page.',
    },
  ],
  sections: [{ title: 'Section', blocks: [{ kind: 'bullets', items: ['One', 'Two'] }] }],
  directory: {
    intro: [],
    entries: Array.from({ length: ENTRIES }, (_, i) => ({
      name: `Nobody, ${i}`,
      sortLetter: 'N',
      lines: [
        {
          label: 'Phone',
          value: '406-555-0100',
          rule: 'a rule that takes up more than one line of a column',
        },
      ],
      experience: ['None'],
    })),
  },
};
