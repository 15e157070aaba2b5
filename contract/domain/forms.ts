import { z } from 'zod';
import { type FormId, ContactId } from './ids.ts';
import type { PlainDate } from './dates.ts';
import { displayName } from './names.ts';

/** The three forms of the network's leaflet, all required before anyone is listed (R2). */
export const FORM_KINDS = [
  'code-of-conduct',
  'release-of-information',
  'confidentiality-disclosure',
] as const;
export const FormKind = z.enum(FORM_KINDS);
export type FormKind = z.infer<typeof FormKind>;

export const FORM_LABELS: Readonly<Record<FormKind, string>> = {
  'code-of-conduct': 'Code of Conduct',
  'release-of-information': 'Release of Information',
  'confidentiality-disclosure': 'Confidentiality Disclosure',
};

/** How much of the name other members see. */
export const NAME_FORMS = ['full', 'first-and-initial', 'preferred'] as const;
export const NameForm = z.enum(NAME_FORMS);
export type NameForm = z.infer<typeof NameForm>;

/** Which facts the member lets other members see (R3). What is not named here is not shown. */
export const ReleaseScope = z.strictObject({
  nameForm: NameForm,
  town: z.boolean(),
  contacts: z.array(ContactId).max(20),
  experience: z.boolean(),
  ownWords: z.boolean(),
});
export type ReleaseScope = z.infer<typeof ReleaseScope>;

/** What the rules need to know of a recorded form. Dates are days in the office's own time zone. */
export interface RecordedForm {
  readonly id: FormId;
  readonly kind: FormKind;
  readonly signedOn: PlainDate;
  /** The last day a release is good for; null for the other two. */
  readonly endsOn: PlainDate | null;
  readonly revokedOn: PlainDate | null;
  readonly scope: ReleaseScope | null;
}

/** R2, R3: whether a form counts today: signed, not revoked, and not past its last day. */
export const isCurrent = (form: RecordedForm, today: PlainDate): boolean =>
  form.revokedOn === null &&
  form.signedOn <= today &&
  (form.kind !== 'release-of-information' ||
    (form.endsOn !== null && form.endsOn >= today && form.scope !== null));

/**
 * The form of a kind that counts today; undefined when none does. Only the form signed last can count (of one day's, the
 * one recorded last, so give them in that order): one that replaced another leaves nothing behind it, so an older and
 * perhaps wider release never comes back when a newer one ends (R3, R6).
 */
export function formInForce<F extends RecordedForm>(
  forms: readonly F[],
  kind: FormKind,
  today: PlainDate,
): F | undefined {
  const last = signedLast(forms, kind, today);
  return last && isCurrent(last, today) ? last : undefined;
}

function signedLast<F extends RecordedForm>(
  forms: readonly F[],
  kind: FormKind,
  today: PlainDate,
): F | undefined {
  return forms
    .filter((form) => form.kind === kind && form.revokedOn === null && form.signedOn <= today)
    .reduce<F | undefined>((last, form) => (last && last.signedOn > form.signedOn ? last : form), undefined);
}

/** What has become of a recorded form: it counts, a later one took its place, it ran out, it was revoked. */
export const FormState = z.enum(['in-force', 'replaced', 'ended', 'revoked', 'not-yet']);
export type FormState = z.infer<typeof FormState>;

/** The state of one of a member's forms; `forms` are all of them, in the order in which they were recorded. */
export function formState(form: RecordedForm, forms: readonly RecordedForm[], today: PlainDate): FormState {
  if (form.revokedOn !== null) return 'revoked';
  if (form.signedOn > today) return 'not-yet';
  if (signedLast(forms, form.kind, today)?.id !== form.id) return 'replaced';
  return isCurrent(form, today) ? 'in-force' : 'ended';
}

/**
 * R6: whether a newly signed release shows others more than the member last let them see, so that it needs a
 * confirmation. The first release ever needs none; after a revocation any release shows more than the nothing before it.
 */
export function releaseNeedsConfirmation(
  next: ReleaseScope,
  earlier: readonly RecordedForm[],
  today: PlainDate,
): boolean {
  const releases = earlier.filter((form) => form.kind === 'release-of-information');
  if (releases.length === 0) return false;
  return isWider(next, signedLast(releases, 'release-of-information', today)?.scope ?? null);
}

/** R2: the kinds of form still missing today, in the leaflet's order. */
export const missingForms = (forms: readonly RecordedForm[], today: PlainDate): FormKind[] =>
  FORM_KINDS.filter((kind) => formInForce(forms, kind, today) === undefined);

/** R2: the last day on which all three forms count, when they do today; null when one is missing. */
export function formsUntil(forms: readonly RecordedForm[], today: PlainDate): PlainDate | null {
  if (missingForms(forms, today).length > 0) return null;
  return formInForce(forms, 'release-of-information', today)?.endsOn ?? null;
}

const NAME_WIDTH: Readonly<Record<NameForm, number>> = { preferred: 0, 'first-and-initial': 1, full: 2 };

/** R6: whether a scope shows anything that another did not. From nothing to something is widening too. */
export function isWider(next: ReleaseScope, before: ReleaseScope | null): boolean {
  if (before === null) return true;
  return (
    NAME_WIDTH[next.nameForm] > NAME_WIDTH[before.nameForm] ||
    (next.town && !before.town) ||
    (next.experience && !before.experience) ||
    (next.ownWords && !before.ownWords) ||
    next.contacts.some((contact) => !before.contacts.includes(contact))
  );
}

/** The parts of a name as they are kept; empty when not known. */
export interface NameToShow {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string;
}

/**
 * R3: the name as the release lets others see it: `Hank Grady`, `Hank G.`, or what the member goes by. A part that is
 * missing is never made up for by one that was not released; at the least the family name's first letter stands there.
 */
export function releasedName(
  { givenName, familyName, preferredName }: NameToShow,
  nameForm: NameForm,
): string {
  const [letter] = Array.from(familyName);
  const initial = letter === undefined ? '' : `${letter.toUpperCase()}.`;
  if (nameForm === 'full') return displayName(givenName, familyName);
  if (nameForm === 'first-and-initial') return `${givenName} ${initial}`.trim();
  return preferredName || givenName || initial;
}
