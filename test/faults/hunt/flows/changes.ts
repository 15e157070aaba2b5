import type { MemberId } from '../../../../contract/domain/ids.ts';
import { listedMember, memberFields, newMember, releaseScope } from '../../../support/builders.ts';
import { MARKERS } from '../markers.ts';
import type { Hunted } from './hunted.ts';

const ALL_RECORDS = { kinds: [], accountId: null, subject: '', from: null, to: null };

/** What is changed in a record that is there: contact rules, forms, a double merged, two kept apart; then welcomes, a venue, papers. */
export async function changes(hunted: Hunted, one: MemberId): Promise<void> {
  const { ask: office } = hunted;
  const { givenName, familyName, preferredName, town, referredBy, ownWords, officeNote } = MARKERS;
  const fields = memberFields({
    givenName,
    familyName,
    preferredName,
    town,
    referredBy,
    ownWords,
    officeNote,
  });
  const double = await newMember(hunted, fields);
  await office.members.update({ id: double.id, fields: { ...fields, isWillingToWelcome: true } });
  await office.members.merge({ keep: one, drop: double.id, fromDrop: [] });
  const [contact] = await office.contacts.list({ memberId: one });
  if (contact) {
    const { label, whoElse, bestTimes } = MARKERS;
    const rules = { label, mayUse: true, voicemail: 'vague', whoElse, bestTimes } as const;
    await office.contacts.changeRules({ id: contact.id, rules });
    await office.contacts.confirm({ id: contact.id });
  }
  const other = await listedMember(hunted, { ownWords });
  await office.separations.place({ memberId: one, otherId: other.id, source: 'staff' });
  const release = (await office.forms.list({ memberId: other.id })).find(
    ({ kind }) => kind === 'release-of-information',
  );
  if (release) await office.forms.narrow({ id: release.id, scope: releaseScope({ ownWords: false }) });
  const newcomer = await listedMember(hunted, { ownWords });
  const welcomer = await listedMember(hunted, { isWillingToWelcome: true, ownWords });
  const welcome = await office.welcomes.assign({ newcomerId: newcomer.id, welcomerId: welcomer.id });
  await office.welcomes.card({ id: welcome.id });
  await office.welcomes.close({ id: welcome.id, outcome: 'reached' });
  const [venue] = (
    await office.venues.list({ text: '', standings: [], kinds: [], counties: [], offset: 0, limit: 1 })
  ).rows;
  if (venue) await office.venues.vet({ id: venue.id, vettedOn: null });
  await office.audit.print(ALL_RECORDS);
  hunted.keep();
}
