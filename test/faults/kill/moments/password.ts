import { openOffice } from '../../../../main/office.ts';
import { codeOf, makeTemplate, portsOf } from '../../ground.ts';
import { problemIn } from '../../meeting.ts';
import { fillSmallOffice } from '../../small-office.ts';
import type { Line } from '../orders.ts';
import { PASSWORDS } from '../work.ts';
import { howFar, type Moment } from './moment.ts';

/** The acknowledged password opens, or the one that was being set: one of them always, and no other. */
async function passwordProblem(folder: string, lines: readonly Line[]): Promise<string | null> {
  const did = lines.findLast(({ what }) => what === 'did')?.value ?? PASSWORDS[0];
  const tried = lines.findLast(({ what }) => what === 'try')?.value ?? did;
  for (const password of new Set([did, tried])) {
    try {
      await (await openOffice(folder, portsOf()).signIn({ username: 'ada', password })).close();
      return null;
    } catch (error) {
      if (codeOf(error) !== 'wrong-password') return codeOf(error);
    }
  }
  return 'neither the old nor the new password opens';
}

/** The administrator's own password, changed there and back. */
export const password: Moment = {
  fault: 'SIGKILL during a password change',
  task: 'password',
  office: () => makeTemplate((ask) => fillSmallOffice(ask, 1, 1)),
  when: (dice) => ({ lines: 1 + dice.below(4), ms: dice.below(200) }),
  look: async (folder, template, lines) => ({
    problem: (await passwordProblem(folder, lines)) ?? (await problemIn(folder, template)),
    outcome: howFar(lines, 'password'),
  }),
  broken: 'writes the key file in place',
};
