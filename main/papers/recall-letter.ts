import type { OfficeSettings } from '../../contract/settings.ts';
import type { RecallLetterDocument, TextBlock } from '../packet/documents.ts';
import { officeDetails } from './office.ts';

type LetterSettings = Pick<OfficeSettings, 'name' | 'address' | 'phone' | 'letterSender'>;

interface RecallLetter extends Pick<RecallLetterDocument, 'edition' | 'date' | 'copyNumbers'> {
  readonly holder: string;
  readonly addressLines: readonly string[];
  readonly settings: LetterSettings;
}

/**
 * The letter that asks a holder to return or destroy copies. Its wording is the same whatever the cause, and for whoever
 * may receive a new packet or may not: nobody can read from it who is concerned, or why (R4, R5, R8).
 */
export const recallLetter = (letter: RecallLetter): RecallLetterDocument => {
  const { edition, date, copyNumbers, holder, addressLines, settings } = letter;
  const isOne = copyNumbers.length === 1;
  return {
    kind: 'recall-letter',
    edition,
    date,
    office: officeDetails(settings),
    recipient: [holder, ...addressLines],
    copyNumbers,
    greeting: [
      { kind: 'paragraph', text: `Dear ${holder},` },
      {
        kind: 'paragraph',
        text: isOne
          ? 'Please give back or destroy the packet with this number. The number stands on every page.'
          : 'Please give back or destroy the packets with these numbers. The number stands on every page.',
      },
    ],
    wording: wordingFor(isOne ? 'it' : 'them'),
    sender: settings.letterSender === '' ? settings.name : `${settings.letterSender}, ${settings.name}`,
  };
};

const wordingFor = (it: 'it' | 'them'): readonly TextBlock[] => [
  { kind: 'heading', text: 'What to do' },
  {
    kind: 'bullets',
    items: [
      `To give ${it} back: bring ${it} to the office, or hand ${it} to one of our staff in person.`,
      `To destroy ${it}: shred every page, or tear it so small that nothing can be read.`,
      `Then let us know which you did. If you no longer have ${it}, please tell us that too.`,
      'Until then please do not use the pages, and do not show or copy them.',
    ],
  },
  { kind: 'heading', text: 'A new packet' },
  {
    kind: 'paragraph',
    text: 'Packets are replaced by newer ones from time to time. Every member with current forms can have a new one: please ask us.',
  },
];
