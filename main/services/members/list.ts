import type { InputOf, OutputOf } from '../../../contract/endpoint.ts';
import type { members } from '../../../contract/members.ts';
import { linesBySeq } from '../../../db/repositories/members.ts';
import { findMembers } from '../../../db/repositories/search.ts';
import type { Context } from '../../gate/context.ts';
import { type Facets, facetsOf } from './facets.ts';
import { type Roster, currentRoster } from './roster.ts';
import { dayOf, rowOf } from './views.ts';

type Asked = InputOf<typeof members.list>;
type Answer = OutputOf<typeof members.list>;

/** With a text, so many of the best matches are counted and paged; more letters narrow it better than more pages. */
const MOST_MATCHES = 1000;
/** How far matches are gone through when filters leave most of them out. */
const FURTHEST = 50_000;
/** Gone through beyond what the first matches let expect, so that a third time is seldom needed. */
const MARGIN = 1.3;

/** One page of the members that the filters let through, and how many there are in all. */
export async function listMembers(context: Context, asked: Asked): Promise<Answer> {
  const { db } = context;
  const day = await dayOf(context);
  const roster = await currentRoster(context);
  const facets = facetsOf(asked, day);
  const isFound = asked.text.trim() !== '';
  const { total, seqs } = isFound
    ? await matches(context, asked, roster, facets)
    : roster.page(asked, facets);
  return { total, rows: (await linesBySeq(db, seqs)).map((line) => rowOf(line, day)) };
}

async function matches({ db }: Context, { text, offset, limit }: Asked, roster: Roster, facets: Facets) {
  let reach = MOST_MATCHES;
  for (;;) {
    const seqs = await findMembers(db, text, reach);
    const found = seqs.filter((seq) => roster.passes(seq, facets)).slice(0, MOST_MATCHES);
    if (seqs.length < reach || found.length === MOST_MATCHES || reach === FURTHEST)
      return { total: found.length, seqs: found.slice(offset, offset + limit) };
    reach = Math.min(FURTHEST, Math.ceil((reach * MOST_MATCHES * MARGIN) / (found.length + 1)));
  }
}
