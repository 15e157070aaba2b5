import type { AuditEntry, ListAudit, TrailStanding } from '../../contract/audit.ts';
import type { TestOffice } from './office.ts';

/** Checks the whole trail, and gives what was found. */
export async function wholeCheck(office: TestOffice): Promise<NonNullable<TrailStanding['lastCheck']>> {
  const { id } = await office.ask.audit.verify({});
  while ((await office.ask.jobs.get({ id })).state === 'running')
    await new Promise((resolve) => setImmediate(resolve));
  const { lastCheck } = await office.ask.audit.standing({});
  if (lastCheck === null) throw new Error('The trail was not checked.');
  return lastCheck;
}

/** The trail's records, newest first: all of them unless narrowed. */
export const trailRecords = (
  { ask }: Pick<TestOffice, 'ask'>,
  narrowed: Partial<ListAudit> = {},
): Promise<AuditEntry[]> =>
  ask.audit.list({
    kinds: [],
    accountId: null,
    subject: '',
    from: null,
    to: null,
    before: null,
    limit: 200,
    ...narrowed,
  });
