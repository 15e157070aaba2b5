import type { County } from '../../../contract/domain/counties.ts';
import type { VoicemailRule } from '../../../contract/domain/contacts.ts';
import type { PlainDate } from '../../../contract/domain/dates.ts';
import type { FormKind } from '../../../contract/domain/forms.ts';
import type { PostalAddress } from '../../../contract/domain/addresses.ts';
import type { ImportTarget } from '../../../contract/domain/columns.ts';
import type { ProblemCode, ProblemSeverity } from '../../../contract/domain/row-problems.ts';

export interface CandidatePhone {
  readonly e164: string;
  /** `cell`, `home`, `work`, or empty. */
  readonly label: string;
  readonly mayUse: boolean;
  readonly voicemail: VoicemailRule;
  readonly whoElse: string;
  readonly bestTimes: string;
  readonly note: string;
}

export interface CandidateForm {
  readonly kind: FormKind;
  readonly signedOn: PlainDate;
  /** For releases only: null when the list gives no end, so that the office's usual period applies. */
  readonly endsOn: PlainDate | null;
}

/** A row that can become a member: clean, checked, with everything unsafe left out. Texts are empty when not given. */
export interface Candidate {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string;
  readonly town: string;
  readonly county: County | null;
  readonly phones: readonly CandidatePhone[];
  readonly email: { readonly address: string; readonly mayUse: boolean } | null;
  readonly address: (PostalAddress & { readonly mayUse: boolean }) | null;
  readonly referredBy: string;
  readonly forms: readonly CandidateForm[];
  readonly officeNote: string;
  readonly largePrint: boolean;
}

export interface RowProblem {
  readonly field: ImportTarget;
  readonly severity: ProblemSeverity;
  readonly code: ProblemCode;
  /** What the list says, and what is stored instead (empty: nothing). */
  readonly was: string;
  readonly now: string;
}

export interface CheckedRow {
  /** Null when the row cannot be imported; a problem of severity `refused` says why. */
  readonly candidate: Candidate | null;
  readonly problems: readonly RowProblem[];
}
