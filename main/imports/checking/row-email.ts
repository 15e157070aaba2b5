import type { Candidate } from './candidate.ts';
import type { Remarks } from './notes.ts';
import { saysNothing, type Row } from './row.ts';

const EMAIL = /^[^\s@"<>()[\],;:\\]{1,64}@(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z]{2,63}$/i;

/** The first e-mail address of the cell, its domain in lower case; anything else is left out and reported. */
export function checkEmail(row: Row, remarks: Remarks): Candidate['email'] {
  const written = row.text('email');
  if (saysNothing(written) || /^no$/i.test(written)) return null;
  const parts = written.split(/[\s,;<>]+|mailto:/i).filter((part) => part.includes('@'));
  const address = parts.find((part) => part.length <= 254 && EMAIL.test(part) && !/^[=+\-@]/.test(part));
  if (address === undefined) {
    row.report('email', 'email-invalid', written);
    return null;
  }
  if (parts.length > 1) row.report('email', 'email-several', written, address);
  const mayUseIt = !remarks.avoid.has('email');
  if (!mayUseIt) row.report('email', 'do-not-use', row.text('officeNote'), address);
  const at = address.lastIndexOf('@');
  return { address: address.slice(0, at) + address.slice(at).toLowerCase(), mayUse: mayUseIt };
}
