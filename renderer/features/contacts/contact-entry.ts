import { z } from 'zod';
import type { ContactPoint, ContactView } from '../../../contract/contacts.ts';
import { ContactRules } from '../../../contract/contacts.ts';
import type { ContactKind } from '../../../contract/domain/contacts.ts';
import { RefusedError } from '../../lib/desk.ts';

const filled = (kind: ContactKind | null, wanted: ContactKind, longest: number) =>
  kind === wanted ? z.string().trim().min(1).max(longest) : z.string();

/** The entries for a new contact method of one kind (null: for its rules alone) and what the member said about using it (R7). */
export const contactEntry = (kind: ContactKind | null) =>
  ContactRules.extend({
    phone: filled(kind, 'phone', 40),
    email: kind === 'email' ? z.email().max(200) : z.string(),
    street: filled(kind, 'post', 160),
    city: filled(kind, 'post', 60),
    state: filled(kind, 'post', 20),
    zip: filled(kind, 'post', 12),
    isConfidentialProgram: z.boolean(),
    pmb: z.string().trim().max(12),
    isConfirmedToday: z.boolean(),
  }).refine((entry) => !entry.isConfidentialProgram || entry.pmb !== '', {
    path: ['pmb'],
    error: 'Mail to the program goes astray without its PMB code.',
  });
export type ContactEntry = z.infer<ReturnType<typeof contactEntry>>;

/** Nothing is known yet. What was not discussed about voicemail counts as vague. */
export const EMPTY_CONTACT: ContactEntry = {
  label: '',
  mayUse: true,
  voicemail: 'not-discussed',
  whoElse: '',
  bestTimes: '',
  phone: '',
  email: '',
  street: '',
  city: '',
  state: 'MT',
  zip: '',
  isConfidentialProgram: false,
  pmb: '',
  isConfirmedToday: true,
};

/** The method itself, out of the entries. */
export function pointOf(kind: ContactKind, entry: ContactEntry): ContactPoint {
  if (kind === 'phone') return { kind, phone: entry.phone };
  if (kind === 'email') return { kind, email: entry.email };
  const { street, city, state, zip, isConfidentialProgram, pmb } = entry;
  return { kind, address: { street, city, state, zip, isConfidentialProgram, pmb: pmb === '' ? null : pmb } };
}

/** The rules alone, out of entries or of a contact method. */
export const rulesOf = ({
  label,
  mayUse,
  voicemail,
  whoElse,
  bestTimes,
}: ContactEntry | ContactView): ContactRules => ({
  label,
  mayUse,
  voicemail,
  whoElse,
  bestTimes,
});

/** The office names a refused entry by its place in the call (`point.phone`); the form knows it by its own name. */
export function atItsField(error: unknown): never {
  if (!(error instanceof RefusedError) || error.field === undefined) throw error;
  const { code, facts, field } = error;
  throw new RefusedError({
    ok: false,
    code,
    field: field.split('.').at(-1) ?? field,
    ...(facts ? { facts } : {}),
  });
}
