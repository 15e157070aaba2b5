import { z } from 'zod';
import { Confirmation } from './domain/contacts.ts';
import { Edition } from './domain/copies.ts';
import { Bytes, Moment, Pdf, oneLine } from './domain/fields.ts';
import { PlainDate } from './domain/dates.ts';
import { FormKind, FormState, ReleaseScope } from './domain/forms.ts';
import { FormId, MemberId, ScanId } from './domain/ids.ts';
import { change, errand, query } from './endpoint.ts';
import { MemberRow } from './members.ts';

/** Largest scan kept, in bytes (20 MB). */
export const SCAN_LIMIT = 20 * 1024 * 1024;
export const SCAN_TYPES = ['application/pdf', 'image/jpeg', 'image/png'] as const;

export const ScanView = z.strictObject({
  id: ScanId,
  mediaType: z.enum(SCAN_TYPES),
  bytes: z.int(),
  addedAt: Moment,
});
export type ScanView = z.infer<typeof ScanView>;

export const FormView = z.strictObject({
  id: FormId,
  memberId: MemberId,
  kind: FormKind,
  version: z.string(),
  signedOn: PlainDate,
  receivedBy: z.string(),
  recordedAt: Moment,
  endsOn: PlainDate.nullable(),
  scope: ReleaseScope.nullable(),
  revokedOn: PlainDate.nullable(),
  revokedHow: z.enum(['oral', 'written']).nullable(),
  state: FormState,
  /** Days until it ends, for a release in force; null otherwise. */
  daysLeft: z.int().nullable(),
  scan: ScanView.nullable(),
});
export type FormView = z.infer<typeof FormView>;

const Version = oneLine(20).min(1);
const Scan = z.strictObject({ mediaType: z.enum(SCAN_TYPES), bytes: Bytes });

export const RecordForm = z.strictObject({
  memberId: MemberId,
  kind: FormKind,
  version: Version,
  signedOn: PlainDate,
  /** The release's last day and what it lets others see; both are needed for a release, neither for the others. */
  endsOn: PlainDate.nullable(),
  scope: ReleaseScope.nullable(),
  scan: Scan.nullable(),
  confirmation: Confirmation.optional(),
});
export type RecordForm = z.infer<typeof RecordForm>;

export const FormVersion = z.strictObject({
  kind: FormKind,
  version: z.string(),
  text: z.string(),
  since: PlainDate,
  isCurrent: z.boolean(),
  signers: z.int(),
});
export type FormVersion = z.infer<typeof FormVersion>;

const One = z.strictObject({ id: FormId });

export const forms = {
  list: query({
    needs: 'members.view',
    input: z.strictObject({ memberId: MemberId }),
    output: z.array(FormView),
  }),
  record: change({
    needs: 'forms.record',
    input: RecordForm,
    output: FormView,
    maxBytes: SCAN_LIMIT + 64 * 1024,
  }),
  attachScan: change({
    needs: 'forms.record',
    input: One.extend({ scan: Scan }),
    output: FormView,
    maxBytes: SCAN_LIMIT + 64 * 1024,
  }),
  scan: query({
    needs: 'members.view',
    input: z.strictObject({ id: ScanId }),
    output: z.strictObject({ mediaType: z.enum(SCAN_TYPES), bytes: Bytes }),
  }),
  /** One step; an oral request is enough and no reason is asked (R5, R6). */
  revoke: change({
    needs: 'forms.record',
    input: One.extend({ how: z.enum(['oral', 'written']) }),
    output: FormView,
  }),
  /** Shows others less, at once (R3, R6). */
  narrow: change({ needs: 'forms.record', input: One.extend({ scope: ReleaseScope }), output: FormView }),
  /** Shows others more, with the confirmation it needs (R6). */
  widen: change({
    needs: 'forms.record',
    input: One.extend({ scope: ReleaseScope, confirmation: Confirmation }),
    output: FormView,
  }),
  versions: query({ needs: 'settings.view', input: z.strictObject({}), output: z.array(FormVersion) }),
  addVersion: change({
    needs: 'settings.change',
    input: z.strictObject({ kind: FormKind, version: Version, text: z.string().trim().min(1).max(20_000) }),
    output: z.array(FormVersion),
  }),
  /** Members whose form in force is of an older version than the current one. */
  olderSigners: query({
    needs: 'members.view',
    input: z.strictObject({ kind: FormKind }),
    output: z.array(z.strictObject({ member: MemberRow, version: z.string(), signedOn: PlainDate })),
  }),
  /** The forms for signing, blank or with a member's name. */
  print: errand({
    needs: 'forms.print',
    input: z.strictObject({
      kinds: z.array(FormKind).min(1).max(3),
      memberId: MemberId.nullable(),
      edition: Edition,
    }),
    output: Pdf,
  }),
  /** All that the office holds about a member and shows to others, to check and correct. */
  memberSheet: errand({
    needs: 'forms.print',
    input: z.strictObject({ memberId: MemberId, edition: Edition }),
    output: Pdf,
  }),
};
