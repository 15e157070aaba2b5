import { ContactPoint, type ContactRules } from '../../../contract/contacts.ts';
import type { NewContact } from '../../../db/repositories/contacts.ts';
import type { Candidate, CandidatePhone } from '../../imports/checking/candidate.ts';
import { type Report, fitted } from './fitting.ts';

const EXTENSION = /^ext\. \d+$/;

/**
 * R7: a candidate's contact methods with what the list says about using them. None counts as confirmed: a list is no
 * word from the member, so every one of them is shown as due for confirmation.
 */
export function contactsOf({ phones, email, address }: Candidate, report: Report): NewContact[] {
  const found = phones.map((phone) =>
    unconfirmed({ kind: 'phone', phone: phone.e164 }, phoneRules(phone, report)),
  );
  if (email !== null) {
    const point = ContactPoint.safeParse({ kind: 'email', email: email.address });
    if (point.success) found.push(unconfirmed(point.data, plainRules(email.mayUse)));
    else report('email', 'email-invalid', email.address);
  }
  if (address !== null) {
    const { mayUse, ...parts } = address;
    const point = ContactPoint.safeParse({ kind: 'post', address: parts });
    if (point.success && parts.street !== '') found.push(unconfirmed(point.data, plainRules(mayUse)));
    else report('address', 'address-incomplete', parts.street || parts.city);
  }
  return found;
}

const plainRules = (mayUse: boolean): ContactRules => ({
  label: '',
  mayUse,
  voicemail: 'not-discussed',
  whoElse: '',
  bestTimes: '',
});

/** Remarks about a number stand beside it: the extension with its label, wishes with the best times. */
function phoneRules(phone: CandidatePhone, report: Report): ContactRules {
  const remarks = phone.note.split('; ').filter((part) => part !== '');
  const label = [phone.label, ...remarks.filter((part) => EXTENSION.test(part))];
  const wishes = [phone.bestTimes, ...remarks.filter((part) => !EXTENSION.test(part))];
  return {
    label: fitted(joined(label, ' '), 40, 'phone', report),
    mayUse: phone.mayUse,
    voicemail: phone.voicemail,
    whoElse: fitted(phone.whoElse, 120, 'whoElse', report),
    bestTimes: fitted(joined(wishes, '; '), 120, 'bestTimes', report),
  };
}

const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part !== '').join(by);

const unconfirmed = (point: ContactPoint, rules: ContactRules): NewContact => ({
  point,
  rules,
  confirmed: null,
});
