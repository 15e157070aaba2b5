import { z } from 'zod';
import { addMonths, parsePlainDate } from '../../../../contract/domain/dates.ts';
import type { FormKind, ReleaseScope } from '../../../../contract/domain/forms.ts';
import type { RecordForm } from '../../../../contract/forms.ts';
import type { ScanFile } from '../scans/scan-input.tsx';

/** What is copied from the signed paper. The office checks all of it again. */
export const RecordEntry = z.strictObject({
  version: z.string().min(1),
  signedOn: z.string().min(1, { error: 'Enter the date that stands on the form.' }),
  /** Empty for the usual time from the signing on. */
  endsOn: z.string(),
  scope: z.custom<ReleaseScope>(),
  scan: z.custom<ScanFile | null>(),
});
export type RecordEntry = z.infer<typeof RecordEntry>;

/** The last day that a release is usually good for; '' while the signing date is not known. */
export function usualEnd(signedOn: string, months: number): string {
  const signed = parsePlainDate(signedOn);
  return signed === null ? '' : addMonths(signed, months);
}

type RecordCall = Omit<RecordForm, 'signedOn' | 'endsOn' | 'confirmation'> & {
  readonly signedOn: string;
  readonly endsOn: string | null;
};

/** The call that records it: only a release has an end and a scope. */
export function callOf(
  memberId: RecordForm['memberId'],
  kind: FormKind,
  entry: RecordEntry,
  months: number,
): RecordCall {
  const { version, signedOn, endsOn, scope, scan } = entry;
  const isRelease = kind === 'release-of-information';
  return {
    memberId,
    kind,
    version,
    signedOn,
    endsOn: isRelease ? endsOn || usualEnd(signedOn, months) : null,
    scope: isRelease ? scope : null,
    scan: scan === null ? null : { mediaType: scan.mediaType, bytes: scan.bytes },
  };
}
