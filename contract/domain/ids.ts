import { z } from 'zod';

/** Ids are random, opaque and unguessable; they are what the audit trail speaks of (R9). */
const Id = z.string().regex(/^[0-9a-z-]{8,40}$/);

export const AccountId = Id.brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
export const MemberId = Id.brand<'MemberId'>();
export type MemberId = z.infer<typeof MemberId>;
export const ContactId = Id.brand<'ContactId'>();
export type ContactId = z.infer<typeof ContactId>;
export const FormId = Id.brand<'FormId'>();
export type FormId = z.infer<typeof FormId>;
export const ScanId = Id.brand<'ScanId'>();
export type ScanId = z.infer<typeof ScanId>;
export const RunId = Id.brand<'RunId'>();
export type RunId = z.infer<typeof RunId>;
export const CopyId = Id.brand<'CopyId'>();
export type CopyId = z.infer<typeof CopyId>;
export const SeparationId = Id.brand<'SeparationId'>();
export type SeparationId = z.infer<typeof SeparationId>;
export const NoticeId = Id.brand<'NoticeId'>();
export type NoticeId = z.infer<typeof NoticeId>;
export const VenueId = Id.brand<'VenueId'>();
export type VenueId = z.infer<typeof VenueId>;
export const MeetingId = Id.brand<'MeetingId'>();
export type MeetingId = z.infer<typeof MeetingId>;
export const AbsenceId = Id.brand<'AbsenceId'>();
export type AbsenceId = z.infer<typeof AbsenceId>;
export const WelcomeId = Id.brand<'WelcomeId'>();
export type WelcomeId = z.infer<typeof WelcomeId>;
export const DestructionId = Id.brand<'DestructionId'>();
export type DestructionId = z.infer<typeof DestructionId>;
export const ImportId = Id.brand<'ImportId'>();
export type ImportId = z.infer<typeof ImportId>;
