import { addMonths, isAfter, type PlainDate } from '../../../contract/domain/dates.ts';
import { parseWrittenDate, type WrittenDate } from '../../../contract/domain/written-dates.ts';
import type { ImportTarget } from '../../../contract/domain/columns.ts';
import type { FormKind } from '../../../contract/domain/forms.ts';
import type { CandidateForm } from './candidate.ts';
import { saysNothing, type Row } from './row.ts';

const SIGNING: readonly (readonly [FormKind, ImportTarget])[] = [
  ['code-of-conduct', 'codeOfConductSigned'],
  ['release-of-information', 'releaseSigned'],
  ['confidentiality-disclosure', 'confidentialitySigned'],
];
const NOT_SIGNED =
  /^(?:n|no|none|not yet|not signed|unsigned|pending|missing|waiting|sent|mailed|needed|needs?(?: to sign)?|tbd|requested|false|0)\b/i;
const SIGNED = /^(?:y|yes|x|signed|on file|ok|done|complete[d]?|true|1|✓|✔)\b|^[✓✔]/i;
/** Words before a date that say that this is the day of signing. */
const SIGNED_ON = /^(?:signed|yes|y|done|completed?)\b[\s,:–—-]*(?:on\s+)?(?=\S)/i;
const ENDLESS = /^(?:no end|open|open-ended|ongoing|indefinite(?:ly)?|never|none|until revoked)$/i;
const VERY_OLD_MONTHS = 360;

/** R2: the forms that the list proves to be signed, by a day that can be read and is not in the future. */
export function checkForms(row: Row): CandidateForm[] {
  return SIGNING.flatMap(([kind, field]) => {
    const signedOn = signingDay(row, field);
    if (kind === 'release-of-information') return releaseOf(row, signedOn);
    return signedOn === null ? [] : [{ kind, signedOn, endsOn: null }];
  });
}

function signingDay(row: Row, field: ImportTarget): PlainDate | null {
  const written = row.text(field);
  if (saysNothing(written)) return null;
  const found = parseWrittenDate(written.replace(SIGNED_ON, ''), row.context.today);
  if (found === null) {
    row.report(field, unsignedCode(written), written);
    return null;
  }
  if (isAfter(found.date, row.context.today)) {
    row.report(field, 'form-date-in-future', written, '');
    return null;
  }
  reportReading(row, field, written, found);
  if (isAfter(addMonths(row.context.today, -VERY_OLD_MONTHS), found.date))
    row.report(field, 'form-date-very-old', written, found.date);
  return found.date;
}

function unsignedCode(written: string): 'form-not-signed' | 'form-without-date' | 'form-date-unreadable' {
  if (NOT_SIGNED.test(written)) return 'form-not-signed';
  return SIGNED.test(written) ? 'form-without-date' : 'form-date-unreadable';
}

function reportReading(row: Row, field: ImportTarget, written: string, { date, reading }: WrittenDate): void {
  if (reading !== 'certain') row.report(field, `form-date-${reading}`, written, date);
}

/** R3: a release counts no longer than its end says, so one whose end cannot be read or makes no sense is not recorded. */
function releaseOf(row: Row, signedOn: PlainDate | null): CandidateForm[] {
  const end = releaseEnd(row);
  if (signedOn === null) {
    if (end.written !== '') row.report('releaseEnds', 'release-end-without-signing', end.written);
    return [];
  }
  if (end.isUnreadable) row.report('releaseEnds', 'release-end-unreadable', end.written);
  else if (end.date === null) row.report('releaseEnds', 'release-without-end', end.written);
  else if (isAfter(signedOn, end.date)) row.report('releaseEnds', 'release-ends-before-signing', end.written);
  else if (isAfter(row.context.today, end.date))
    row.report('releaseEnds', 'release-ended', end.written, end.date);
  const isUsable = !end.isUnreadable && (end.date === null || !isAfter(signedOn, end.date));
  return isUsable ? [{ kind: 'release-of-information', signedOn, endsOn: end.date }] : [];
}

interface ReleaseEnd {
  readonly written: string;
  readonly date: PlainDate | null;
  readonly isUnreadable: boolean;
}

function releaseEnd(row: Row): ReleaseEnd {
  const written = row.text('releaseEnds');
  if (saysNothing(written) || ENDLESS.test(written)) return { written, date: null, isUnreadable: false };
  const found = parseWrittenDate(written, row.context.today);
  if (found !== null) reportReading(row, 'releaseEnds', written, found);
  return { written, date: found?.date ?? null, isUnreadable: found === null };
}
