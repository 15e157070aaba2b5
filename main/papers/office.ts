import type { OfficeSettings } from '../../contract/settings.ts';
import type { OfficeDetails } from '../packet/documents.ts';

/** The office's letterhead. */
export const officeDetails = ({
  name,
  address,
  phone,
}: Pick<OfficeSettings, 'name' | 'address' | 'phone'>): OfficeDetails => ({
  name,
  addressLines: address.split(/\r\n|\r|\n/).filter((line) => line.trim() !== ''),
  phone,
});
