import { daysBetween } from '../../../contract/domain/dates.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import { releasedEntry } from '../../../contract/domain/released.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { WelcomeCard } from '../../../contract/welcomes.ts';
import * as contacts from '../../../db/repositories/contacts.ts';
import * as forms from '../../../db/repositories/forms.ts';
import * as members from '../../../db/repositories/members.ts';
import type { Context } from '../../gate/context.ts';

/** R3, R7: what another member may be told of a newcomer now, as packets show it; refuses `not-listed` without a release. */
export async function toldOf(context: Context, id: MemberId): Promise<Omit<WelcomeCard, 'id'>> {
  const { db, clock } = context;
  const today = clock.today();
  const scope = (await forms.releasesInForce(db, today, [id])).get(id)?.scope;
  if (!scope) throw new DeskError('not-listed');
  const methods = await contacts.ofMember(db, id);
  const { contactDays } = await context.settings();
  const entry = releasedEntry(
    await members.require(db, id),
    methods.map(({ id: contactId, point, rules }) => ({ ...rules, id: contactId, point })),
    scope,
  );
  const confirmed = new Map(methods.map((method) => [method.id, method.confirmedOn]));
  return {
    ...entry,
    experience: [...entry.experience],
    contacts: entry.contacts.map((method) => {
      const on = confirmed.get(method.id) ?? null;
      const isConfirmationDue = on === null || daysBetween(on, today) > contactDays;
      return { ...method, rules: [...method.rules], isConfirmationDue };
    }),
  };
}
