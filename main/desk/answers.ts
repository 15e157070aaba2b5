import { DeskError } from '../../contract/errors.ts';
import type { OfficeState } from '../../contract/offices.ts';
import { hasRight } from '../../contract/rights.ts';
import type { SessionView } from '../../contract/session.ts';
import * as settings from '../../db/repositories/settings.ts';
import type { DeskAnswers } from '../gate/handlers.ts';
import { createOffice, openOffice } from '../office.ts';
import { RECOVERY_KEY } from '../services/recovery.ts';
import type { AtDesk } from './at-desk.ts';
import { closeOffice, letIn, lock, putDown } from './coming-and-going.ts';
import { problemWith } from './folder-problem.ts';
import { signIn } from './sign-in.ts';

/** What the desk answers itself, signed in or not. */
export const answersOf = (desk: AtDesk): DeskAnswers => ({
  ...ofOffices(desk),
  ...ofRestores(desk),
  ...ofSession(desk),
});

type About<Feature extends string> = {
  readonly [
    Name in keyof DeskAnswers as Name extends `${Feature}.${string}` ? Name : never
  ]: DeskAnswers[Name];
};

const ofOffices = (desk: AtDesk): About<'offices'> => ({
  'offices.state': () => stateOf(desk),
  async 'offices.chooseFolder'({ purpose }) {
    const folder = await desk.ports.workstation.chooseFolder(purpose);
    return folder === null ? null : { folder, problem: problemWith(folder, purpose) };
  },
  async 'offices.create'(input) {
    await closeOffice(desk);
    const { office, session, recoveryKey } = await createOffice(input, desk.ports);
    putDown(desk, office);
    session.memory.set(RECOVERY_KEY, recoveryKey);
    await letIn(desk, session);
    return { recoveryKey };
  },
  async 'offices.open'({ folder }) {
    const office = openOffice(folder, desk.ports);
    await closeOffice(desk);
    putDown(desk, office);
    return stateOf(desk);
  },
  async 'offices.forget'({ folder }) {
    desk.known.forget(folder);
    return stateOf(desk);
  },
  async 'offices.close'() {
    await closeOffice(desk);
    return stateOf(desk);
  },
});

const ofRestores = (desk: AtDesk): About<'restores'> => ({
  'restores.look': () => desk.restore.look(),
  'restores.prepare'(input) {
    requireRestorer(desk);
    return desk.restore.prepare(input);
  },
  async 'restores.finish'() {
    requireRestorer(desk);
    const swapped = swapOffice(desk);
    desk.presence.swapping = swapped.catch(() => undefined);
    await swapped.finally(() => (desk.presence.swapping = null));
    return stateOf(desk);
  },
  async 'restores.discard'() {
    await desk.restore.discard();
    return {};
  },
});

const ofSession = (desk: AtDesk): About<'session'> => ({
  'session.current': () => sessionOf(desk),
  'session.signIn': (input) => signIn(desk, input.username, (locked) => locked.signIn(input)),
  'session.signInWithRecoveryKey': (input) =>
    signIn(desk, null, (locked) => locked.signInWithRecoveryKey(input)),
  async 'session.lock'() {
    await lock(desk, 'request');
    return {};
  },
  async 'session.copied'() {
    if (desk.presence.session) await desk.ports.workstation.copied?.keep();
    return {};
  },
  async 'session.touch'() {
    desk.presence.touchedAt = desk.elapsed();
    return {};
  },
});

async function swapOffice(desk: AtDesk): Promise<void> {
  const before = desk.presence.office?.folder;
  try {
    const folder = await desk.restore.finish(() => closeOffice(desk));
    putDown(desk, openOffice(folder, desk.ports));
  } catch (error) {
    // Nobody is left before a door that leads nowhere.
    if (before !== undefined && !desk.presence.office) putDown(desk, openOffice(before, desk.ports));
    throw error;
  }
}

/** Whoever is signed in needs the right; nobody need be, for an office that does not open any more. */
function requireRestorer({ presence: { session } }: AtDesk): void {
  if (session && !hasRight(session.account.role, 'backups.restore')) throw new DeskError('not-allowed');
}

async function stateOf({ presence: { office, session }, known }: AtDesk): Promise<OfficeState> {
  if (!office) return { kind: 'none', known: known.list() };
  if (!session) return { kind: 'locked', folder: office.folder };
  return { kind: 'open', folder: office.folder, name: (await session.read(settings.read)).name };
}

async function sessionOf({ presence }: AtDesk): Promise<SessionView | null> {
  const { session, idleMinutes } = presence;
  if (!session) return null;
  const { name } = await session.read(settings.read);
  return { account: session.account, officeName: name, idleMinutes, isReadOnly: session.isReadOnly };
}
