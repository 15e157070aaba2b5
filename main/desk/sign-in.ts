import { DeskError } from '../../contract/errors.ts';
import type { SessionView } from '../../contract/session.ts';
import { counted } from '../counted-try.ts';
import { refusalOf } from '../gate/refusals.ts';
import type { Office } from '../office.ts';
import type { Session } from '../session.ts';
import type { Tries, Try } from '../tries.ts';
import type { AtDesk } from './at-desk.ts';
import { letIn, lock } from './coming-and-going.ts';
import { failedSignIns } from '../failed-sign-ins.ts';

/**
 * Signs in, keeping account of the failures that could not be written while the office was locked (R9), and of how many there
 * were. Without a user name it is the recovery key that is tried.
 */
export async function signIn(
  desk: AtDesk,
  username: string | null,
  open: (office: Office) => Promise<Session>,
): Promise<SessionView> {
  await desk.presence.swapping;
  const { office } = desk.presence;
  if (!office) throw new DeskError('no-office');
  await lock(desk, 'request');
  const failures = failedSignIns(desk.ports.workstation.programFolder, office.id);
  const how = username === null ? 'recovery-key' : 'password';
  const record = () => failures.add({ at: desk.now(), how });
  const attempt = beginTry(office.tries, username, record);
  const opened = await counted(attempt, () => open(office), { onWrong: record });
  for (const { at, how: tried } of failures.read())
    await opened.record('refusal', 'session.signIn', { at, how: tried });
  failures.clear();
  desk.known.remember(office.folder, desk.now());
  return await letIn(desk, opened);
}

/** A try at a locked account is recorded like one that failed. */
function beginTry(tries: Tries, username: string | null, record: () => void): Try {
  try {
    return tries.begin(username);
  } catch (error) {
    if (refusalOf(error).code === 'account-locked') record();
    throw error;
  }
}
