import type { ErrorCode } from '../../contract/errors.ts';
import type { OfficeReport } from '../../db/verify.ts';

/** What a worker is to look through. The keys are copies of its own, which it wipes. */
export interface CheckOrder {
  readonly file: string;
  readonly database: Uint8Array;
  readonly audit: Uint8Array;
  readonly salt: Uint8Array;
  readonly newestVersion: number;
}

export type CheckAnswer =
  | { readonly kind: 'progress'; readonly checked: number; readonly pages: number }
  | { readonly kind: 'report'; readonly report: OfficeReport }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly facts?: Readonly<Record<string, string>> };
