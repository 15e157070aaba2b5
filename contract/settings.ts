import { z } from 'zod';
import { oneLine } from './domain/fields.ts';
import { change, query } from './endpoint.ts';
import { RetentionSchedule } from './retention.ts';
import { OfficeAddress, OfficeName } from './offices.ts';

const Text = z.string().trim().min(1).max(20_000);

/**
 * The packet's texts. An empty line begins a new paragraph, `- ` a bullet, `## ` a heading.
 */
export const PACKET_TEXTS = ['letter', 'confidentiality', 'conduct', 'changing', 'safety'] as const;
export type PacketText = (typeof PACKET_TEXTS)[number];
export const PACKET_TEXT_LABELS: Readonly<Record<PacketText, string>> = {
  letter: 'Letter',
  confidentiality: 'Confidentiality notice',
  conduct: 'Code of conduct',
  changing: 'Changing your preferences or leaving',
  safety: 'Safety advice',
};

export const OfficeSettings = z.strictObject({
  name: OfficeName,
  address: OfficeAddress,
  phone: oneLine(40).min(1),
  /** Who signs the packet's letter. */
  letterSender: oneLine(80),
  /** The return address on envelopes: plain, without the network's name. */
  returnAddress: z.string().trim().max(400),
  /** Months that a release is good for when its form names no end (facts.md#practice-and-law). */
  releaseMonths: z.int().min(1).max(60),
  /** Days after which a safe contact wants confirming again (R7). */
  contactDays: z.int().min(7).max(730),
  /** Days ahead that an ending form is shown. */
  endingDays: z.int().min(1).max(365),
  /** Days that a welcome may take until it is overdue. */
  welcomeDays: z.int().min(1).max(90),
  /** Minutes without a person at the desk until the program locks (CJIS AC-11: at most 30). */
  idleMinutes: z.int().min(1).max(30),
  /** Days after which a venue wants another look. */
  venueDays: z.int().min(30).max(1825),
  /** Hours that everyone is to know of a meeting before it starts. */
  noticeHours: z.int().min(0).max(720),
  /** Minutes after the planned time until nobody having checked in or out is an alarm. */
  graceMinutes: z.int().min(5).max(240),
  /** Days after which a meeting is thinned to day, county and outcome. */
  itineraryDays: z.int().min(7).max(730),
  /** Hours after which a backup is made at the next sign-in. */
  backupHours: z.int().min(1).max(168),
  /** The folder or drive that backups go to; empty for the office's own folder alone. */
  backupFolder: z.string().max(1000),
  /** Days after which a restore wants trying again. */
  drillDays: z.int().min(7).max(730),
  /** When records of people who left may be destroyed; 0 years is never. */
  retention: RetentionSchedule,
  texts: z.strictObject({ letter: Text, confidentiality: Text, conduct: Text, changing: Text, safety: Text }),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

export const settings = {
  get: query({ needs: 'settings.view', input: z.strictObject({}), output: OfficeSettings }),
  change: change({
    needs: 'settings.change',
    input: OfficeSettings.partial(),
    output: OfficeSettings,
    maxBytes: 256 * 1024,
  }),
};
