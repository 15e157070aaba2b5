import type { LucideIcon } from 'lucide-react';
import {
  CircleCheck,
  CirclePause,
  CircleX,
  FilePlus,
  FileQuestion,
  FileX,
  Flame,
  LoaderCircle,
  Printer,
  RotateCcw,
  Send,
  Undo2,
} from 'lucide-react';
import type { CopyState, Edition } from '../../../contract/domain/copies.ts';
import type { CopyView, RunView, ShownFact } from '../../../contract/packets.ts';
import { formatDate, plural } from '../../lib/format.ts';
import type { Tone } from '../../ui/status-tag.tsx';

interface Look {
  readonly tone: Tone;
  readonly icon: LucideIcon;
}

/** How each state of a copy is shown beside its word. */
export const COPY_LOOK: Readonly<Record<CopyState, Look>> = {
  produced: { tone: 'neutral', icon: FilePlus },
  printed: { tone: 'brand', icon: Printer },
  issued: { tone: 'good', icon: Send },
  returned: { tone: 'neutral', icon: Undo2 },
  destroyed: { tone: 'neutral', icon: Flame },
  unaccounted: { tone: 'danger', icon: FileQuestion },
  spoiled: { tone: 'neutral', icon: FileX },
};

/** How each state of a run is shown, with its word. */
export const RUN_LOOK: Readonly<Record<RunView['state'], Look & { readonly word: string }>> = {
  running: { tone: 'brand', icon: LoaderCircle, word: 'Being produced' },
  done: { tone: 'good', icon: CircleCheck, word: 'All produced' },
  cancelled: { tone: 'attention', icon: CirclePause, word: 'Cancelled' },
  interrupted: { tone: 'attention', icon: RotateCcw, word: 'Cut off' },
  failed: { tone: 'danger', icon: CircleX, word: 'Stopped by a fault' },
};

export const EDITION_LABELS: Readonly<Record<Edition, string>> = {
  standard: 'Standard',
  large: 'Large print, 18 pt',
};

const FACT_WORDS: Readonly<Record<ShownFact, string>> = {
  name: 'name',
  town: 'town',
  phone: 'phone',
  email: 'e-mail',
  post: 'postal address',
  experience: 'experience areas',
  'own-words': 'own words',
};

/** "Name, town, phone". */
export function factsInWords(facts: readonly ShownFact[]): string {
  const words = facts.map((fact) => FACT_WORDS[fact]).join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whether a run stopped before its end, so that somebody has to go on with it. */
export const isUnfinished = ({ state }: RunView): boolean =>
  state === 'cancelled' || state === 'interrupted' || state === 'failed';

/** When the copy came to where it stands: "Issued" was on this day. */
export const dateOf = ({ closedAt, issuedAt, printedAt, producedAt }: CopyView): string =>
  formatDate(closedAt ?? issuedAt ?? printedAt ?? producedAt);

export const packetCount = (count: number): string => plural(count, 'packet');
export const copyCount = (count: number): string => plural(count, 'copy', 'copies');

/** Where new packets are produced for the recipients of these copies. */
export const newOnesPath = (copies: readonly CopyView[]): string =>
  `/packets/new?members=${[...new Set(copies.map(({ recipient }) => recipient.id))].join(',')}`;
