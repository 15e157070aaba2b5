import type {
  DirectoryEntry,
  FormsDocument,
  PacketDocument,
  PaperDocument,
} from '../../main/packet/documents.ts';
import { createTypesetter, type Typesetter } from '../../main/packet/typesetter.ts';

/** Where the typesetter finds its parts when the program runs from source. */
export const TYPESETTER_PLACES = {
  resources: new URL('../../resources', import.meta.url).pathname,
  workerFile: new URL('../../main/packet/worker.ts', import.meta.url),
};

/** A typesetter that runs from source. Close it. */
export const sourceTypesetter = (workers = 1): Typesetter =>
  createTypesetter({ ...TYPESETTER_PLACES, workers });

const common = {
  edition: 'standard',
  office: {
    name: 'Example Victim Services',
    addressLines: ['12 Example Avenue', 'Helena, MT 59601'],
    phone: '406-555-0100',
  },
  date: '2026-11-24',
} as const;

export const anEntry = (changes: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  name: 'Abbott, Ada',
  sortLetter: 'A',
  lines: [
    { label: 'Town', value: 'Helena' },
    {
      label: 'Phone',
      value: '406-555-0121',
      rule: 'voicemail: vague message only, do not name the network; evenings',
    },
  ],
  experience: ['Parole hearings', 'Restitution'],
  ownWords: 'I am glad to listen.',
  ...changes,
});

/** As many different entries as asked for, in the order of their letters. */
export const manyEntries = (count: number): readonly DirectoryEntry[] =>
  Array.from({ length: count }, (_, i) => {
    const letter = String.fromCodePoint(65 + Math.floor((i * 26) / count));
    const phone = `406-555-01${String(i % 100).padStart(2, '0')}`;
    const email = {
      label: 'E-mail',
      value: `member.${i}@example.org`,
      rule: 'others may open it: no details',
    };
    const rule =
      i % 2 === 0
        ? 'voicemail is fine; any time'
        : 'voicemail: vague message only, do not name the network; evenings';
    return {
      name: `${letter}bbott${i}, Ada`,
      sortLetter: letter,
      lines: [
        { label: 'Town', value: 'Helena' },
        { label: 'Phone', value: phone, rule },
        ...(i % 3 === 0 ? [email] : []),
      ],
      experience: i % 2 === 0 ? [] : ['Parole hearings', 'Restitution'],
      ...(i % 5 === 0 ? { ownWords: 'I am glad to listen, and I like to walk.' } : {}),
    };
  });

export const aPacket = (changes: Partial<PacketDocument> = {}): PacketDocument => ({
  ...common,
  kind: 'packet',
  copyNumber: 'C-0042',
  recipient: { name: 'Jordan Avery', addressLines: ['PO Box 117', 'Butte, MT 59701'] },
  letter: [
    { kind: 'paragraph', text: 'Dear Jordan Avery,' },
    { kind: 'paragraph', text: 'Welcome to the Victim Support Network.' },
    { kind: 'heading', text: 'What is in this packet' },
    { kind: 'bullets', items: ['A confidentiality notice', 'The directory made for you'] },
  ],
  sections: [
    {
      title: 'Confidentiality notice',
      blocks: [{ kind: 'paragraph', text: 'Keep this packet where others do not see it.' }],
    },
    {
      title: 'Changing your preferences or leaving',
      blocks: [{ kind: 'steps', items: ['Call the office.', 'Tell us what to leave out.'] }],
    },
  ],
  directory: { intro: [{ kind: 'paragraph', text: 'Contact members only as told.' }], entries: [anEntry()] },
  ...changes,
});

/** A packet that shows these entries. */
export const aPacketOf = (
  entries: readonly DirectoryEntry[],
  changes: Partial<PacketDocument> = {},
): PacketDocument => aPacket({ directory: { intro: [], entries }, ...changes });

export const someForms = (changes: Partial<FormsDocument> = {}): FormsDocument => ({
  ...common,
  kind: 'forms',
  forms: [
    {
      form: 'code-of-conduct',
      title: 'Code of Conduct',
      version: '2026-1',
      blocks: [{ kind: 'bullets', items: ['Respect what members choose to share.'] }],
      declaration: 'I will keep to this code.',
    },
    {
      form: 'release-of-information',
      title: 'Release of Information',
      version: '2026-2',
      blocks: [{ kind: 'paragraph', text: 'Only what you tick is shown.' }],
      release: {
        scope: [
          {
            title: 'My name',
            pick: 'one',
            choices: [
              { label: 'Full name', value: 'Jordan Avery', ticked: true },
              { label: 'Preferred name only', write: 1 },
            ],
          },
          { title: 'In my own words', pick: 'any', choices: [{ label: 'My own words', write: 3 }] },
        ],
        endDate: '2027-11-24',
      },
      declaration: 'I agree that the office shows what I have ticked.',
    },
    {
      form: 'confidentiality-disclosure',
      title: 'Confidentiality Disclosure',
      version: '2026-3',
      blocks: [{ kind: 'paragraph', text: 'I keep to myself what I learn about other members.' }],
    },
  ],
  ...changes,
});

/** One of each other paper. */
export const otherPapers: readonly PaperDocument[] = [
  {
    ...common,
    kind: 'member-sheet',
    memberName: 'Jordan Avery',
    intro: [{ kind: 'paragraph', text: 'Please check each line.' }],
    sections: [
      {
        title: 'Contact',
        rows: [
          { label: 'Phone', value: '406-555-0121', shown: true },
          { label: 'E-mail', value: 'jordan@example.org', shown: false },
        ],
      },
      { title: 'Forms', rows: [{ label: 'Code of Conduct', value: 'signed November 3, 2026', shown: null }] },
    ],
  },
  {
    ...common,
    kind: 'meeting-sheet',
    intro: [{ kind: 'paragraph', text: 'Call the office when you arrive.' }],
    sections: [
      { title: 'Who comes', lines: [{ label: 'Jordan A.', values: ['406-555-0121. Voicemail: never.'] }] },
    ],
  },
  {
    kind: 'envelope',
    date: '2026-11-24',
    returnAddress: ['PO Box 88', 'Helena, MT 59601'],
    address: ['Jordan Avery', 'PO Box 117', 'Butte, MT 59701'],
  },
  {
    kind: 'labels',
    date: '2026-11-24',
    startPosition: 30,
    labels: [
      ['Jordan Avery', 'PO Box 117'],
      ['Robin Lake', 'PO Box 118'],
    ],
  },
  {
    ...common,
    kind: 'recovery-key',
    groups: ['8F3K0', '2QXVM', '7TA9N'],
    instructions: [{ kind: 'paragraph', text: 'Keep it in the office safe.' }],
  },
  {
    ...common,
    kind: 'ledger-sheet',
    title: 'Copies of November 24, 2026',
    copies: [
      {
        number: 'C-0042',
        recipient: 'Jordan Avery',
        edition: 'Standard',
        state: 'Printed',
        date: 'Nov 24, 2026',
      },
    ],
    smallPrint: 'Audit trail: 1,204 records. The last seal begins 3fa9 27c1 d0e4.',
  },
  {
    ...common,
    kind: 'recall-letter',
    recipient: ['Jordan Avery', 'PO Box 117', 'Butte, MT 59701'],
    copyNumbers: ['VSN-000042', 'VSN-000117'],
    greeting: [{ kind: 'paragraph', text: 'Dear Jordan Avery,' }],
    wording: [{ kind: 'paragraph', text: 'Shred every page.' }],
    sender: 'Sam Reed',
  },
  {
    ...common,
    kind: 'audit-trail',
    asked: [
      { label: 'By', value: 'Sam Reed' },
      { label: 'Printed', value: 'Nov 24, 2026, 2:30 PM, by Ada Birdsong' },
    ],
    records: [
      {
        number: '1203',
        when: 'Nov 24, 2026, 2:29 PM',
        by: 'Sam Reed',
        kind: 'Changed',
        done: 'Account’s role changed',
        details: '0192f0aa-1111-7222-8333-444455556666; from=staff; to=liaison',
      },
    ],
    head: 'The trail had 1,204 records when this was printed; the last seal began 3fa9 27c1 d0e4.',
  },
];
