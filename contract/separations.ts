import { z } from 'zod';
import { Moment } from './domain/fields.ts';
import { MemberId } from './domain/ids.ts';
import { change, query } from './endpoint.ts';

/** A pair of members kept apart. There is no field for a reason, here or anywhere (R5). */
export const SeparationView = z.strictObject({
  memberId: MemberId,
  otherId: MemberId,
  otherName: z.string(),
  source: z.enum(['wish', 'staff']),
  placedAt: Moment,
});
export type SeparationView = z.infer<typeof SeparationView>;

export const separations = {
  list: query({
    needs: 'members.view',
    input: z.strictObject({ memberId: MemberId }),
    output: z.array(SeparationView),
  }),
  /** Keeps two members apart in everything the program does, from this instant (R4). */
  place: change({
    needs: 'separations.place',
    input: z.strictObject({ memberId: MemberId, otherId: MemberId, source: z.enum(['wish', 'staff']) }),
    output: SeparationView,
  }),
};
