import { z } from 'zod';
import { MAX_NAME_LENGTH } from './names.ts';
import { COUNTIES, type County } from './counties.ts';

/** A moment, ISO 8601 in UTC. */
export const Moment = z.iso.datetime();

/** Text of one line: trimmed, without control characters, at most `longest` characters. */
export const oneLine = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .regex(/^\P{Cc}*$/u);

export const NamePart = oneLine(MAX_NAME_LENGTH);
export const Town = oneLine(60);
export const CountyField = z.custom<County>((value) => (COUNTIES as readonly unknown[]).includes(value));
/** A short remark of the office about serving a member; R1 stands beside the field on every screen. */
export const OfficeNote = z.string().trim().max(280);
/** What a member says to other members, in their own words; R1 stands beside the field on every screen. */
export const OwnWords = z.string().trim().max(280);
export const Offset = z.int().min(0).max(10_000_000);
export const PageSize = z.int().min(1).max(200);
export const SearchText = z.string().max(200);
/** Binary content as it crosses the bridge. */
export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
export const Pdf = z.strictObject({ pdf: Bytes });
export type Pdf = z.infer<typeof Pdf>;
