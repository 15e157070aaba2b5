import type { AuditAction } from '../../contract/audit.ts';
import type { ContactPoint, ContactView } from '../../contract/contacts.ts';
import { addressLines } from '../../contract/domain/addresses.ts';
import { allowsMore, isKnownSafe } from '../../contract/domain/contacts.ts';
import { daysBetween } from '../../contract/domain/dates.ts';
import type { ReleaseScope } from '../../contract/domain/forms.ts';
import type { ContactId, MemberId } from '../../contract/domain/ids.ts';
import { isListedUntil } from '../../contract/domain/members.ts';
import { formatPhone, parsePhone } from '../../contract/domain/phone.ts';
import { isReleased } from '../../contract/domain/released.ts';
import { DeskError } from '../../contract/errors.ts';
import * as rows from '../../db/repositories/contacts.ts';
import * as forms from '../../db/repositories/forms.ts';
import * as members from '../../db/repositories/members.ts';
import { refreshWords } from '../../db/repositories/search/refresh.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';
import { confirmWidening } from './confirmations.ts';

/** Contact methods with what the member told the office about using them (R7). */
export const contacts: Handlers<'contacts'> = {
  async list(context, { memberId }) {
    await members.require(context.db, memberId);
    await context.audit({ kind: 'view', action: 'contacts.list', subject: memberId });
    return viewsOf(context, memberId);
  },

  async add(context, { memberId, point, rules, isConfirmedToday }) {
    const { db, clock, ids } = context;
    await members.require(db, memberId);
    const source = { at: clock.now(), nextId: () => ids.next() };
    const confirmed = isConfirmedToday ? today(context) : null;
    const id = await rows.add(db, source, memberId, { point: checkedPoint(point), rules, confirmed });
    await refreshWords(db, memberId);
    return done(context, 'contacts.add', memberId, id);
  },

  async changeRules(context, { id, rules, confirmation }) {
    const contact = await requireOfMember(context, id);
    if (allowsMore(rules, contact.rules))
      await confirmWidening(context, contact.memberId, 'contact-rules', confirmation);
    await rows.setRules(context.db, id, rules);
    // What they confirmed before was that it must not be used.
    if (rules.mayUse && !contact.rules.mayUse) await rows.setFirstConfirmed(context.db, id, today(context));
    return done(context, 'contacts.changeRules', contact.memberId, id);
  },

  async confirm(context, { id }) {
    const { memberId } = await requireOfMember(context, id);
    await rows.setConfirmed(context.db, id, today(context));
    return done(context, 'contacts.confirm', memberId, id);
  },

  async remove(context, { id }) {
    const { db, clock } = context;
    const { memberId } = await requireOfMember(context, id);
    await rows.setRemoved(db, id, clock.now());
    await takeOutOfRelease(context, memberId, id);
    await refreshWords(db, memberId);
    await context.audit({
      kind: 'change',
      action: 'contacts.remove',
      subject: memberId,
      facts: { contact: id },
    });
    return {};
  },
};

/** The day and the account of what is confirmed now. */
const today = ({ clock, account }: Context) => ({ on: clock.today(), by: account.id });

/**
 * A contact method in the one form in which it is kept: phones as E.164, the e-mail's domain in lower case. Refuses
 * `invalid-input` for a number that cannot be dialled, an address without a street, and an Address Confidentiality
 * Program address without its PMB code, without which its mail goes astray.
 */
export function checkedPoint(point: ContactPoint): ContactPoint {
  if (point.kind === 'phone') {
    const phone = parsePhone(point.phone);
    if (phone === null) throw new DeskError('invalid-input', { field: 'phone' });
    return { kind: 'phone', phone: phone.e164 };
  }
  if (point.kind === 'email') {
    const at = point.email.lastIndexOf('@');
    return { kind: 'email', email: point.email.slice(0, at) + point.email.slice(at).toLowerCase() };
  }
  const { address } = point;
  if (address.street === '') throw new DeskError('invalid-input', { field: 'street' });
  if (address.isConfidentialProgram && !address.pmb) throw new DeskError('invalid-input', { field: 'pmb' });
  return { kind: 'post', address: { ...address, pmb: address.pmb || null } };
}

/** As it is read aloud or written on an envelope. */
export function displayOf(point: ContactPoint): string {
  if (point.kind === 'phone') return formatPhone(point.phone);
  return point.kind === 'email' ? point.email : addressLines(point.address).join('\n');
}

/** A member's safe-contact cards, with what a packet produced now shows of them (R3, R7). */
export async function viewsOf(context: Context, memberId: MemberId): Promise<ContactView[]> {
  const { db, clock } = context;
  const day = clock.today();
  const { contactDays } = await context.settings();
  const scope = await scopeNow(context, memberId);
  return (await rows.ofMember(db, memberId)).map(({ id, point, rules, confirmedOn, confirmedBefore }) => ({
    ...rules,
    id,
    memberId,
    kind: point.kind,
    point,
    display: displayOf(point),
    confirmedOn,
    isConfirmationDue: confirmedOn === null || daysBetween(confirmedOn, day) > contactDays,
    isKnownSafe: isKnownSafe({ mayUse: rules.mayUse, confirmedOn, confirmedBefore }, day, contactDays),
    isShownToMembers: scope !== null && isReleased({ id, point, mayUse: rules.mayUse }, scope),
  }));
}

/** R2, R3: what packets may show of a member now; null when they are not listed. */
async function scopeNow({ db, clock }: Context, memberId: MemberId): Promise<ReleaseScope | null> {
  const day = clock.today();
  const { status, formsUntil } = await members.require(db, memberId);
  if (!isListedUntil(status, formsUntil, day)) return null;
  return (await forms.releasesInForce(db, day, [memberId])).get(memberId)?.scope ?? null;
}

async function requireOfMember({ db }: Context, id: ContactId): Promise<rows.StoredContact> {
  const contact = await rows.require(db, id);
  await members.require(db, contact.memberId);
  return contact;
}

/** R3: what was taken away is out of the release in force at the same instant, not only hidden by it. */
async function takeOutOfRelease({ db, clock }: Context, memberId: MemberId, id: ContactId): Promise<void> {
  const release = (await forms.releasesInForce(db, clock.today(), [memberId])).get(memberId);
  if (!release?.scope.contacts.includes(id)) return;
  const contacts = release.scope.contacts.filter((contact) => contact !== id);
  await forms.setScope(db, release.id, { ...release.scope, contacts });
}

async function done(
  context: Context,
  action: AuditAction,
  memberId: MemberId,
  id: ContactId,
): Promise<ContactView> {
  await context.audit({ kind: 'change', action, subject: memberId, facts: { contact: id } });
  const view = (await viewsOf(context, memberId)).find((contact) => contact.id === id);
  if (!view) throw new DeskError('not-found');
  return view;
}
