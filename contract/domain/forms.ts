import { z } from 'zod';
import { FormId, ContactId } from './ids.ts';
import type { PlainDate } from './dates.ts';

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

/** The form of a kind that counts today: the one signed last; undefined when none does. */
export function formInForce<F extends RecordedForm>(
  forms: readonly F[],
  kind: FormKind,
  today: PlainDate,
): F | undefined {
  return forms
    .filter((form) => form.kind === kind && isCurrent(form, today))
    .reduce<F | undefined>((last, form) => (last && last.signedOn > form.signedOn ? last : form), undefined);
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
