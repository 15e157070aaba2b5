import { z } from 'zod';
import { AccountId, MemberId } from './ids.ts';

/** An id with the name that a person reads. */
export const named = <T extends z.ZodType>(id: T) => z.strictObject({ id, name: z.string() });

/** A member as others speak of them. */
export const Person = named(MemberId);
export type Person = z.infer<typeof Person>;
/** Somebody of the office. */
export const Staff = named(AccountId);
export type Staff = z.infer<typeof Staff>;
/** Somebody of the office who may have to be called now: the work phone ready to be read, empty when none is recorded. */
export const Reachable = Staff.extend({ workPhone: z.string() });
export type Reachable = z.infer<typeof Reachable>;
