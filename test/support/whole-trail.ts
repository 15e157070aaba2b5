import type { TrailFault } from '../../contract/audit.ts';
import type { TestOffice } from './office.ts';

/** Checks the whole trail as the window does, and gives what is wrong with it; null when nothing is. */
export async function wholeTrailFault({ ask }: Pick<TestOffice, 'ask'>): Promise<TrailFault | null> {
  const { id } = await ask.audit.verify({});
  while ((await ask.jobs.get({ id })).state === 'running')
    await new Promise((resolve) => setImmediate(resolve));
  const { lastCheck } = await ask.audit.standing({});
  if (lastCheck === null) throw new Error('The check did not come to its end.');
  return lastCheck.fault;
}
