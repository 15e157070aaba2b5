import { type PlainDate, addMonths, isAfter } from '../../../contract/domain/dates.ts';
import type { FormKind, ReleaseScope } from '../../../contract/domain/forms.ts';
import { ROW_PROBLEMS } from '../../../contract/domain/row-problems.ts';
import type { MemberFields } from '../../../contract/members.ts';
import type { NewContact } from '../../../db/repositories/contacts.ts';
import type { Candidate, RowProblem } from '../../imports/checking/candidate.ts';
import { LONGEST_RELEASE } from '../forms/record.ts';
import { contactsOf } from './entry-contacts.ts';
import { type Report, fitted } from './fitting.ts';

/** R3: a list never says what a release covers, so an imported one shows others as little as a release can. */
export const IMPORTED_SCOPE: ReleaseScope = {
  nameForm: 'preferred',
  town: false,
  contacts: [],
  experience: false,
  ownWords: false,
};

export interface EntryForm {
  readonly kind: FormKind;
  readonly signedOn: PlainDate;
  readonly endsOn: PlainDate | null;
  readonly scope: ReleaseScope | null;
}

/** A row as the office will keep it. */
export interface Entry {
  readonly fields: MemberFields;
  readonly contacts: readonly NewContact[];
  readonly forms: readonly EntryForm[];
}

/** Makes a checked candidate fit the office's records; what that changes is added to the problems given back. */
export function entryOf(
  candidate: Candidate,
  releaseMonths: number,
): { readonly entry: Entry; readonly problems: RowProblem[] } {
  const problems: RowProblem[] = [];
  const report: Report = (field, code, was, now = '') =>
    void problems.push({ field, code, severity: ROW_PROBLEMS[code].severity, was, now });
  const entry = {
    fields: fieldsOf(candidate, report),
    contacts: contactsOf(candidate, report),
    forms: candidate.forms.map((form) => formOf(form, releaseMonths, report)),
  };
  return { entry, problems };
}

function fieldsOf(candidate: Candidate, report: Report): MemberFields {
  const { givenName, familyName, preferredName, county, largePrint } = candidate;
  return {
    givenName,
    familyName,
    preferredName,
    town: fitted(candidate.town, 60, 'town', report),
    county,
    referredBy: fitted(candidate.referredBy, 80, 'referredBy', report),
    experience: [],
    ownWords: '',
    officeNote: fitted(candidate.officeNote, 280, 'officeNote', report),
    prefersLargePrint: largePrint,
    isWillingToWelcome: false,
  };
}

function formOf(
  { kind, signedOn, endsOn }: Candidate['forms'][number],
  releaseMonths: number,
  report: Report,
): EntryForm {
  if (kind !== 'release-of-information') return { kind, signedOn, endsOn: null, scope: null };
  const latest = addMonths(signedOn, LONGEST_RELEASE);
  const end = endsOn ?? addMonths(signedOn, releaseMonths);
  if (isAfter(end, latest)) report('releaseEnds', 'release-end-cut', end, latest);
  report('releaseSigned', 'release-scope-narrowest', signedOn);
  return { kind, signedOn, endsOn: isAfter(end, latest) ? latest : end, scope: IMPORTED_SCOPE };
}
