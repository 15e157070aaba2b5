import { MemberId } from '../../../contract/domain/ids.ts';
import { Status } from '../../../contract/domain/members.ts';
import { displayName } from '../../../contract/domain/names.ts';
import { boundList } from '../../bound-list.ts';
import type { Db } from '../../connection.ts';

export interface Candidate {
  readonly id: MemberId;
  /** As the office knows the member. */
  readonly name: string;
  readonly status: Status;
}

/** The active members, listed or not, in the order of the office's own list. */
export const active = (db: Db): Promise<Candidate[]> =>
  candidates(db, (rows) => rows.where('status', '=', 'active'));

/** These members, in the order of the office's own list. */
export const named = (db: Db, ids: readonly MemberId[]): Promise<Candidate[]> =>
  candidates(db, (rows) => rows.where('id', 'in', boundList(ids)));

async function candidates(
  db: Db,
  narrow: (rows: ReturnType<typeof everyone>) => ReturnType<typeof everyone>,
): Promise<Candidate[]> {
  const rows = await narrow(everyone(db)).orderBy('sort_name').orderBy('seq').execute();
  return rows.map((row) => ({
    id: MemberId.parse(row.id),
    name: displayName(row.given_name, row.family_name),
    status: Status.parse(row.status),
  }));
}

const everyone = (db: Db) =>
  db
    .selectFrom('members')
    .select(['id', 'given_name', 'family_name', 'status'])
    .where('merged_into', 'is', null);
