import { formatPhone, parsePhone } from './phone.ts';

/** How it is kept: E.164, with the extension as RFC 3966 writes it. */
const KEPT = /^(\+\d{4,15})(?:;ext=(\d{1,6}))?$/;

/** A liaison's work phone or a venue's own, in the one form in which it is kept: `+14065550121;ext=12`. Null when it cannot be dialled, or says more than a number:
 * what stands beside it would be lost. */
export function readOwnPhone(text: string): string | null {
  const phone = parsePhone(text);
  if (phone === null || phone.note !== '') return null;
  return phone.extension === null ? phone.e164 : `${phone.e164};ext=${phone.extension}`;
}

/** As it is dialled and read aloud: `(406) 555-0121 ext. 12`; empty when there is none. */
export function ownPhoneText(kept: string | null): string {
  if (kept === null) return '';
  const [, number = kept, extension] = KEPT.exec(kept) ?? [];
  return extension === undefined ? formatPhone(number) : `${formatPhone(number)} ext. ${extension}`;
}
