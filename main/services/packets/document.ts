import { type Edition, copyNumberText } from '../../../contract/domain/copies.ts';
import { type OfficeSettings, PACKET_TEXT_LABELS } from '../../../contract/settings.ts';
import type { EditionChoice } from '../../../contract/packets.ts';
import type { PacketDocument, TextBlock } from '../../packet/documents.ts';
import { blocksOf } from '../../papers/blocks.ts';
import { officeDetails } from '../../papers/office.ts';
import type { ListedNow, Snapshot } from './snapshot.ts';

/** What follows the letter, in the packet's order. */
const SECTIONS = ['confidentiality', 'conduct', 'changing', 'safety'] as const;

const DIRECTORY_INTRO: readonly TextBlock[] = [
  {
    kind: 'paragraph',
    text: 'Each member chose what stands beside their name. Please reach out only in the ways shown, and keep to the notes behind them. Your own entry shows what others see of you.',
  },
];

/** The print that a recipient gets: the one chosen for the run, or their own choice. */
export const editionFor = (choice: EditionChoice, { prefersLargePrint }: ListedNow): Edition => {
  if (choice !== 'preferred') return choice;
  return prefersLargePrint ? 'large' : 'standard';
};

/**
 * One recipient's packet, from what packets may show now. The recipient is addressed by the name that their own release
 * shows: a copy that is lost tells no more of its holder than of anyone else (R3).
 */
export function packetDocument(
  { settings, today }: Pick<Snapshot, 'settings' | 'today'>,
  recipient: ListedNow,
  shown: readonly ListedNow[],
  copy: { readonly number: number; readonly edition: Edition },
): PacketDocument {
  return {
    kind: 'packet',
    edition: copy.edition,
    office: officeDetails(settings),
    date: today,
    copyNumber: copyNumberText(copy.number),
    recipient: { name: recipient.name, addressLines: [] },
    letter: letterTo(recipient, settings),
    sections: SECTIONS.map((text) => ({
      title: PACKET_TEXT_LABELS[text],
      blocks: blocksOf(settings.texts[text]),
    })),
    directory: { intro: DIRECTORY_INTRO, entries: shown.map(({ entry }) => entry) },
  };
}

const letterTo = (
  { name }: ListedNow,
  { texts, letterSender, name: office }: OfficeSettings,
): TextBlock[] => [
  { kind: 'paragraph', text: `Dear ${name},` },
  ...blocksOf(texts.letter),
  { kind: 'paragraph', text: letterSender === '' ? office : `${letterSender}, ${office}` },
];
