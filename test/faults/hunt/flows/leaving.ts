import type { MemberId } from '../../../../contract/domain/ids.ts';
import { newContact, newMember, recordForms } from '../../../support/builders.ts';
import { ADMINISTRATOR, PASSWORD } from '../../ground.ts';
import { MARKERS } from '../markers.ts';
import type { Hunted } from './hunted.ts';

const DAYS_OF_A_YEAR = 366;
const SECOND = { username: 'bo', fullName: 'Bo Reed', password: PASSWORD };

/** Somebody leaves whom packets show, which a letter asks back; another one left long ago, and their record is destroyed. */
export async function leaving(hunted: Hunted, shown: MemberId): Promise<void> {
  const { ask: office, clock, signIn } = hunted;
  const { leaver: givenName, leaverWords: ownWords } = MARKERS;
  const { id } = await newMember(hunted, { givenName, ownWords });
  await newContact(hunted, id);
  await recordForms(hunted, id);
  await office.members.changeStatus({ id, to: 'left' });
  await office.members.changeStatus({ id: shown, to: 'paused' });
  const { rows } = await office.recalls.list({ offset: 0, limit: 50 });
  for (const { copies } of rows)
    await office.recalls.told({ copyIds: copies.map(({ copyId }) => copyId), how: 'call' });
  const [posted] = rows.filter(({ holder }) => holder.id === shown);
  if (posted) await office.recalls.letter({ memberId: posted.holder.id });
  hunted.keep();

  await office.settings.change({ retention: { years: 1, reference: 'RM5 2026-014' } });
  await office.accounts.add({ ...SECOND, role: 'administrator' });
  clock.passDays(DAYS_OF_A_YEAR);
  const asked = await office.retention.ask({ memberIds: [id] });
  await office.session.signIn({ username: SECOND.username, password: PASSWORD });
  await office.retention.destroy({ id: asked.id });
  await office.retention.certificate({ id: asked.id });
  await office.printing.print({ what: 'destruction-certificate', subjects: [] });
  await signIn();
  const removed = (await office.accounts.list({})).find(
    ({ username }) => username !== ADMINISTRATOR.username,
  );
  // The data key is changed: a copy of the database stands beside it for a while.
  if (removed) await office.accounts.remove({ id: removed.id });
  hunted.keep();
}
