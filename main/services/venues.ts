import { type PlainDate, addDays } from '../../contract/domain/dates.ts';
import { foldForSearch } from '../../contract/domain/folding.ts';
import { VenueId } from '../../contract/domain/ids.ts';
import { ownPhoneText, readOwnPhone } from '../../contract/domain/own-phone.ts';
import { DeskError } from '../../contract/errors.ts';
import type { ListVenues, VenueFields, VenueView } from '../../contract/venues.ts';
import * as meetings from '../../db/repositories/meetings/people.ts';
import * as rows from '../../db/repositories/venues.ts';
import type { Context } from '../gate/context.ts';
import type { Handlers } from '../gate/handlers.ts';

/** Vetted public places for meetings. */
export const venues: Handlers<'venues'> = {
  async list(context, wanted) {
    const { offset, limit } = wanted;
    const found = (await viewsOf(context, await rows.all(context.db))).filter((venue) =>
      isWanted(venue, wanted),
    );
    return { total: found.length, rows: found.slice(offset, offset + limit) };
  },

  get: (context, { id }) => viewOf(context, id),

  async add(context, { vettedOn, ...fields }) {
    const id = VenueId.parse(context.ids.next());
    await rows.add(context.db, id, withPhone(fields), {
      on: lookOn(context, vettedOn),
      by: context.account.id,
    });
    await context.audit({ kind: 'change', action: 'venues.add', subject: id });
    return viewOf(context, id);
  },

  async update(context, { id, vettedOn, ...fields }) {
    const before = await rows.require(context.db, id);
    if (isElsewhere(before, fields)) await lookAgain(context, id, vettedOn);
    // A number that was written down before numbers were checked keeps nobody from changing the hours.
    await rows.setFields(context.db, id, fields.phone === before.phone ? fields : withPhone(fields));
    await context.audit({ kind: 'change', action: 'venues.update', subject: id });
    return viewOf(context, id);
  },

  async vet(context, { id, vettedOn }) {
    const on = lookOn(context, vettedOn);
    if (on < (await rows.require(context.db, id)).vettedOn) throw new DeskError('not-possible-now');
    await rows.setVetted(context.db, id, { on, by: context.account.id });
    await context.audit({ kind: 'change', action: 'venues.vet', subject: id });
    return viewOf(context, id);
  },

  async retire(context, { id }) {
    if ((await rows.require(context.db, id)).retiredAt !== null) throw new DeskError('not-possible-now');
    await rows.setRetired(context.db, id, context.clock.now());
    await context.audit({ kind: 'change', action: 'venues.retire', subject: id });
    return viewOf(context, id);
  },

  async restore(context, { id }) {
    if ((await rows.require(context.db, id)).retiredAt === null) throw new DeskError('not-possible-now');
    await rows.setRetired(context.db, id, null);
    await context.audit({ kind: 'change', action: 'venues.restore', subject: id });
    return viewOf(context, id);
  },
};

/** The venue's phone as it is dialled from anywhere: an alarm names it. */
function withPhone(fields: VenueFields): VenueFields {
  if (fields.phone === '') return fields;
  const kept = readOwnPhone(fields.phone);
  if (kept === null) throw new DeskError('invalid-input', { field: 'phone' });
  return { ...fields, phone: ownPhoneText(kept) };
}

/** Whether it is another place than before; capitals and accents do not make it one. */
const isElsewhere = (before: VenueFields, after: VenueFields): boolean =>
  before.county !== after.county ||
  foldForSearch(`${before.street}, ${before.town}`) !== foldForSearch(`${after.street}, ${after.town}`);

/** Nobody has agreed to the new place yet, and the last look was at the old one. */
async function lookAgain(
  context: Context,
  id: VenueId,
  vettedOn: PlainDate | null | undefined,
): Promise<void> {
  const { db, clock, account } = context;
  if (vettedOn === undefined) throw new DeskError('invalid-input', { field: 'vettedOn' });
  await rows.setVetted(db, id, { on: lookOn(context, vettedOn), by: account.id });
  const ids = await meetings.comingAt(db, id, clock.now());
  await meetings.askAgain(db, ids);
  const facts = { agreement: 'pending' };
  await context.auditAll(
    ids.map((subject) => ({ kind: 'change', action: 'meetings.agree', subject, facts })),
  );
}

function lookOn({ clock }: Context, vettedOn: PlainDate | null): PlainDate {
  const today = clock.today();
  if (vettedOn !== null && vettedOn > today) throw new DeskError('date-in-future', { field: 'vettedOn' });
  return vettedOn ?? today;
}

async function viewOf(context: Context, id: VenueId): Promise<VenueView> {
  const [view] = await viewsOf(context, [await rows.require(context.db, id)]);
  if (!view) throw new DeskError('not-found');
  return view;
}

async function viewsOf(context: Context, stored: readonly rows.StoredVenue[]): Promise<VenueView[]> {
  const { venueDays } = await context.settings();
  const today = context.clock.today();
  return stored.map((venue) => {
    const lookDueOn = addDays(venue.vettedOn, venueDays + 1);
    return { ...venue, lookDueOn, isLookDue: lookDueOn <= today };
  });
}

function isWanted(venue: VenueView, { text, standings, kinds, counties }: ListVenues): boolean {
  const isRetired = venue.retiredAt !== null;
  const stands = { 'in-use': !isRetired, 'look-due': !isRetired && venue.isLookDue, retired: isRetired };
  const words = foldForSearch(`${venue.name} ${venue.street} ${venue.town}`);
  return (
    (standings.length === 0 || standings.some((standing) => stands[standing])) &&
    (kinds.length === 0 || kinds.includes(venue.kind)) &&
    (counties.length === 0 || counties.includes(venue.county)) &&
    words.includes(foldForSearch(text))
  );
}
