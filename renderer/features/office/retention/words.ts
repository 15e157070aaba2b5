import type { DestructionView, Hindrance } from '../../../../contract/retention.ts';
import { formatDate, plural } from '../../../lib/format.ts';

/** What stands in the way of destroying a record, and what to do about it. */
export const HINDRANCE_WORDS: Readonly<Record<Hindrance, string>> = {
  'paper-out': 'Paper of theirs, or showing them, is not destroyed yet: see who holds it',
  'notice-open': 'A conflict notice is not reviewed yet',
  'meeting-open': 'A meeting is still open',
  'asked-already': 'Asked for below',
};

/** "12 records with 20 contact methods, 36 forms and 4 scans; they left from Nov 1, 2020 to Nov 24, 2021". */
export const figuresInWords = (one: DestructionView): string =>
  `${plural(one.records, 'record')} with ${plural(one.contacts, 'contact method')}, ${plural(one.forms, 'form')} and ${plural(one.scans, 'scan')}; they left from ${formatDate(one.leftFrom)} to ${formatDate(one.leftTo)}`;
