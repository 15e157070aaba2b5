import type { InputOf, OutputOf } from '../../../contract/endpoint.ts';
import type { members } from '../../../contract/members.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { Db } from '../../../db/connection.ts';
import * as rows from '../../../db/repositories/members.ts';
import { namesLike, sharingContacts } from '../../../db/repositories/members/similar.ts';
import type { Context } from '../../gate/context.ts';
import { isNearlySame } from '../../imports/near-names.ts';
import { rowsOf } from './views.ts';

type Answer = OutputOf<typeof members.similar>;
type Reason = Answer[number]['because'][number];

/** More than a person would look through. */
const MOST = 20;
const WEIGHT: Readonly<Record<Reason, number>> = {
  'same-name': 3,
  'same-phone': 2,
  'same-email': 2,
  'same-address': 2,
  'similar-name': 1,
};

/** Records that may be of the same person as this one, those that share most first. */
export async function similarMembers(
  context: Context,
  { id }: InputOf<typeof members.similar>,
): Promise<Answer> {
  const { db } = context;
  const member = await rows.require(db, id);
  const found = new Map<MemberId, Set<Reason>>();
  const add = (other: MemberId, reason: Reason): void =>
    void (found.get(other) ?? found.set(other, new Set()).get(other))?.add(reason);
  for (const [other, reason] of await namedLike(db, member)) add(other, reason);
  for (const { id: other, kind } of await sharingContacts(db, id)) add(other, SHARED[kind]);
  const ranked = [...found].sort(([, one], [, other]) => weightOf(other) - weightOf(one)).slice(0, MOST);
  const lines = await rowsOf(
    context,
    ranked.map(([other]) => other),
  );
  return lines.map((line) => ({ member: line, because: [...(found.get(line.id) ?? [])] }));
}

const SHARED = { phone: 'same-phone', email: 'same-email', post: 'same-address' } as const;

const weightOf = (reasons: ReadonlySet<Reason>): number =>
  [...reasons].reduce((sum, reason) => sum + WEIGHT[reason], 0);

async function namedLike(db: Db, { id, sortName }: rows.StoredMember): Promise<[MemberId, Reason][]> {
  const reasons = new Map<number, Reason>();
  for (const other of await namesLike(db, id)) {
    const reason = nameReason(sortName, other.sortName);
    if (reason) reasons.set(other.seq, reason);
  }
  const ids = await rows.idsBySeq(db, [...reasons.keys()]);
  return ids.map(({ seq, id: other }) => [other, reasons.get(seq) ?? 'similar-name']);
}

/** The same name, also with its parts the other way round; or one that differs by a letter. */
function nameReason(one: string, other: string): Reason | null {
  if (orderless(one) === orderless(other)) return 'same-name';
  return isNearlySame(one, other) ? 'similar-name' : null;
}

const orderless = (sortName: string): string => sortName.split(/[\t ]/).sort().join(' ').trim();
