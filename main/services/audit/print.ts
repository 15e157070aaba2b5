import { type AuditFilter, MOST_PRINTED } from '../../../contract/audit.ts';
import { formatCount } from '../../../contract/domain/counted.ts';
import type { Pdf } from '../../../contract/domain/fields.ts';
import { DeskError } from '../../../contract/errors.ts';
import * as accounts from '../../../db/repositories/accounts.ts';
import { lastLink } from '../../../db/repositories/audit/chain.ts';
import * as trail from '../../../db/repositories/audit.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { AuditTrailDocument } from '../../packet/documents.ts';
import { auditTrailPaper } from '../../papers/audit-trail.ts';
import { factsOf, figuresOf, given } from './written.ts';

/** The records that fit, on paper. The trail knows of it before there is a page (R9), so the paper does not hold its own record. */
export async function printTrail(errand: Errand, filter: AuditFilter): Promise<Pdf> {
  const document = await errand.transact((context) => documentOf(context, filter));
  const { pdf } = await errand.typesetter.typeset(document);
  return { pdf };
}

async function documentOf(context: Context, filter: AuditFilter): Promise<AuditTrailDocument> {
  const { db, clock, account } = context;
  const { seq } = await lastLink(db);
  const rows = await trail.stretch(db, filter, { after: 0, upTo: seq, limit: MOST_PRINTED + 1 });
  if (rows.length > MOST_PRINTED)
    throw new DeskError('too-many-records', { facts: { most: formatCount(MOST_PRINTED) } });
  const facts = { records: rows.length, upTo: seq, ...given(filter) };
  await context.audit({ kind: 'print', action: 'audit.print', facts });
  return auditTrailPaper(
    {
      records: rows.map((row) => ({
        seq: row.seq,
        at: row.at,
        by: row.full_name ?? '',
        kind: row.kind,
        action: row.action,
        facts: factsOf(row.facts),
        details: [row.subject ?? '', figuresOf(row.facts)].filter((part) => part !== '').join('; '),
      })),
      filter,
      account: filter.accountId === null ? '' : (await accounts.require(db, filter.accountId)).fullName,
      printedBy: (await accounts.require(db, account.id)).fullName,
      now: clock.now(),
      // After its own record, so that the paper vouches for that one too.
      head: await trail.auditHead(db),
    },
    { date: clock.today(), settings: await context.settings() },
  );
}
