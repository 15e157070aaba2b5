import type { OfficeSettings } from '../../contract/settings.ts';
import { PACKET_TEXTS_OF_NEW_OFFICE } from './texts.ts';

/** The settings that a new office begins with. Every one of them can be changed on the Office screen. */
export const settingsOfNewOffice = (
  office: Pick<OfficeSettings, 'name' | 'address' | 'phone'>,
  letterSender: string,
): OfficeSettings => ({
  ...office,
  letterSender,
  returnAddress: office.address,
  releaseMonths: 12,
  contactDays: 180,
  endingDays: 30,
  welcomeDays: 7,
  idleMinutes: 10,
  venueDays: 365,
  noticeHours: 48,
  graceMinutes: 30,
  itineraryDays: 90,
  backupHours: 24,
  backupFolder: '',
  drillDays: 90,
  retention: { years: 0, reference: '' },
  texts: PACKET_TEXTS_OF_NEW_OFFICE,
});
