import type { AuditFacts } from '../audit.ts';
import { Moment } from '../domain/fields.ts';
import { momentText } from '../domain/moment-text.ts';

/** What the figures of a record are called; one that is not here goes by its own name. */
const LABELS: Readonly<Record<string, string>> = {
  cause: 'because',
  found: 'found',
  fromDrop: 'taken from it',
  isFolderMissing: 'drive missing',
  isGood: 'sound',
  hasNumber: 'with a number',
  hasScan: 'with a scan',
  isConfirmed: 'confirmed',
  isIntact: 'whole',
  isSaved: 'saved',
  isTrailWhole: 'trail whole',
  keptAside: 'kept aside on',
  leftOut: 'left out',
  madeAt: 'backup of',
  merged: 'merged record',
  run: 'from the',
  upTo: 'up to record',
};

const valueText = (value: AuditFacts[string]): string => {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const moment = Moment.safeParse(value);
  return moment.success ? momentText(moment.data) : String(value);
};

/** One figure of a record: `drive missing no`, `from staff`. */
export const figureInWords = (name: string, value: AuditFacts[string]): string =>
  `${LABELS[name] ?? name} ${valueText(value)}`;
