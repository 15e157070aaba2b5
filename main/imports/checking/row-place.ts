import { isMailable, parseAddress } from '../../../contract/domain/addresses.ts';
import { countyOf } from '../../../contract/domain/counties.ts';
import { cleanText } from '../../../contract/domain/names.ts';
import type { Candidate } from './candidate.ts';
import { freeText, looksDamaged, saysNothing, type Row } from './row.ts';

const LONGEST_TOWN = 60;
const LONGEST_ADDRESS = 300;
const STATE_AND_ZIP = /[,\s]+(?:mt|mont|montana)\.?(?:\s+\d{5}(?:-\d{4})?)?$/i;

/** The town without Montana behind it, and not in capitals. */
export function checkTown(row: Row): string {
  const written = freeText(row, 'town', row.text('town'), LONGEST_TOWN);
  const town = inTitleCase(written.replace(STATE_AND_ZIP, ''));
  if (town !== written) row.report('town', 'town-tidied', written, town);
  return town;
}

export function checkCounty(row: Row): Candidate['county'] {
  const written = row.text('county');
  if (saysNothing(written)) return null;
  const county = countyOf(written);
  if (county === null) row.report('county', 'county-unknown', written);
  return county;
}

/** The mailing address taken apart; `mayUse` is for the notes to say. */
export function checkAddress(row: Row): Candidate['address'] {
  const written = row.text('address');
  if (saysNothing(written)) return null;
  if (written.startsWith('=') || written.length > LONGEST_ADDRESS) {
    row.report('address', written.startsWith('=') ? 'formula-as-text' : 'text-cut', written);
    return null;
  }
  const address = parseAddress(written);
  const now = [address.pmb === null ? '' : `PMB ${address.pmb}`, address.street, address.city]
    .filter((part) => part !== '')
    .join(', ');
  if (address.isConfidentialProgram)
    row.report('address', address.pmb === null ? 'pmb-missing' : 'acp-recognised', written, now);
  else if (!isMailable(address)) row.report('address', 'address-incomplete', written, now);
  if (looksDamaged(written)) row.report('address', 'letters-lost', written, now);
  return { ...address, mayUse: true };
}

function inTitleCase(town: string): string {
  const clean = cleanText(town);
  if (clean !== clean.toUpperCase() && clean !== clean.toLowerCase()) return clean;
  return clean.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase());
}
