import type { TrailStanding } from '../../contract/audit.ts';
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
