import { ABOUT_TRAIL, TrailFault, type TrailStanding } from '../../../contract/audit.ts';
import type { Db } from '../../connection.ts';
import { about, auditHead } from '../audit.ts';

/** More faults than these are not told one by one. */
const MOST = 50;
const FOUND = 'audit.fault';
const NOTED = 'audit.acknowledge';
const CHECKED = 'audit.verify';

/** How the trail stands, by what its own records say of it. */
export async function standing(db: Db): Promise<TrailStanding> {
  const records = await about(db, [ABOUT_TRAIL], { before: null, limit: MOST, kinds: ['view', 'change'] });
  const noted = records.findIndex(({ action }) => action === NOTED);
  const open = records
    .slice(0, noted === -1 ? records.length : noted)
    .filter(({ action }) => action === FOUND);
  const check = records.find(({ action }) => action === CHECKED);
  return {
    head: await auditHead(db),
    faults: open
      .toReversed()
      .map(({ facts, at }) => ({ what: whatOf(facts['what']), seq: Number(facts['seq']), foundAt: at })),
    lastCheck: check
      ? {
          at: check.at,
          by: check.by,
          count: Number(check.facts['count'] ?? 0),
          bad: Number(check.facts['bad'] ?? 0),
          fault: TrailFault.safeParse({ what: check.facts['what'], seq: check.facts['seq'] }).data ?? null,
        }
      : null,
  };
}

const whatOf = (what: unknown): TrailFault['what'] => TrailFault.shape.what.safeParse(what).data ?? 'changed';
