import type { ReleaseScope } from '../../../../contract/domain/forms.ts';
import type { MemberId } from '../../../../contract/domain/ids.ts';
import { memberFields, recordForms } from '../../../support/builders.ts';
import { MARKERS } from '../markers.ts';
import type { Hunted } from './hunted.ts';

/** A member with all that a record holds, and a search for them. Gives the id. */
export async function records({ ask: office, clock }: Hunted): Promise<MemberId> {
  const { givenName, familyName, preferredName, town, referredBy, ownWords, officeNote } = MARKERS;
  const { id } = await office.members.create(
    memberFields({ givenName, familyName, preferredName, town, referredBy, ownWords, officeNote }),
  );
  const { whoElse, bestTimes, label } = MARKERS;
  const rules = { label, mayUse: true, voicemail: 'vague', whoElse, bestTimes } as const;
  const points = [
    { kind: 'phone', phone: MARKERS.phone },
    { kind: 'email', email: MARKERS.email },
    {
      kind: 'post',
      address: {
        street: MARKERS.street,
        city: MARKERS.town,
        state: 'MT',
        zip: '59601',
        isConfidentialProgram: false,
        pmb: null,
      },
    },
  ] as const;
  const contacts = [];
  for (const point of points)
    contacts.push((await office.contacts.add({ memberId: id, point, rules, isConfirmedToday: true })).id);
  const scope: ReleaseScope = { nameForm: 'full', town: true, contacts, experience: true, ownWords: true };
  await recordForms({ ask: office, clock }, id, scope);
  const [form] = await office.forms.list({ memberId: id });
  if (form)
    await office.forms.attachScan({
      id: form.id,
      scan: { mediaType: 'application/pdf', bytes: pdfWith(MARKERS.scan) },
    });
  await office.members.changeStatus({ id, to: 'active' });
  await office.members.search({ text: MARKERS.searched, limit: 10 });
  await office.members.search({ text: MARKERS.familyName, limit: 10 });
  return id;
}

function pdfWith(text: string): Uint8Array {
  return Buffer.from(`%PDF-1.7\n1 0 obj\n(${text})\nendobj\ntrailer\n%%EOF\n`.padEnd(300_000, `% ${text}\n`));
}
