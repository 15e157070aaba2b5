import { PlainDate } from '../../contract/domain/dates.ts';
import { FORM_KINDS } from '../../contract/domain/forms.ts';
import type { MemberFields } from '../../contract/members.ts';
import type { Db } from '../../db/connection.ts';
import * as forms from '../../db/repositories/forms.ts';
import { type AddedMember, type NewMember, insertMembers } from '../../db/repositories/members/insert.ts';
import type { Session } from '../../main/session.ts';

const AT = '2026-11-24T17:00:00.000Z';
const TOWNS = ['Helena', 'Miles City', 'Butte', 'Havre', 'Lewistown'];

/** Fills an office with members whom packets may show, each with a phone, every third with an e-mail address. Gives their ids. */
export async function fillNetwork(session: Session, count: number): Promise<string[]> {
  const receivedBy = session.account.id;
  let ids = 0;
  const source = { at: AT, nextId: () => `member-${String((ids += 1)).padStart(8, '0')}` };
  return session.read((db) =>
    db.transaction().execute(async (db) => {
      const members = Array.from({ length: count }, (_, i) => newMember(i));
      const added = await insertMembers(db, source, members);
      for (const member of added) await sign(db, member, receivedBy, source.nextId);
      return added.map(({ id }) => id);
    }),
  );
}

const newMember = (i: number): NewMember => ({
  fields: fieldsOf(i),
  status: 'active',
  formsUntil: PlainDate.parse('2199-12-31'),
  contacts: [
    {
      point: { kind: 'phone', phone: `+140655501${String(i % 100).padStart(2, '0')}` },
      rules: {
        label: '',
        mayUse: true,
        voicemail: i % 2 === 0 ? 'fine' : 'vague',
        whoElse: '',
        bestTimes: 'evenings',
      },
      confirmed: null,
    },
    ...(i % 3 === 0 ? [emailOf(i)] : []),
  ],
});

const emailOf = (i: number): NewMember['contacts'][number] => ({
  point: { kind: 'email', email: `member.${i}@example.org` },
  rules: { label: '', mayUse: true, voicemail: 'not-discussed', whoElse: 'family', bestTimes: '' },
  confirmed: null,
});

const fieldsOf = (i: number): MemberFields => ({
  givenName: `${String.fromCodePoint(65 + (i % 26))}da`,
  familyName: `Abbott${i}`,
  preferredName: '',
  town: TOWNS[i % TOWNS.length] ?? '',
  county: null,
  referredBy: '',
  experience: i % 2 === 0 ? [] : ['justice-system', 'rural-life'],
  ownWords: i % 5 === 0 ? 'I am glad to listen, and I like to walk.' : '',
  officeNote: '',
  prefersLargePrint: false,
  isWillingToWelcome: false,
});

async function sign(db: Db, member: AddedMember, receivedBy: string, nextId: () => string): Promise<void> {
  const scope = { nameForm: 'full', town: true, contacts: member.contacts, experience: true, ownWords: true };
  await forms.add(
    db,
    FORM_KINDS.map((kind) => ({
      id: nextId(),
      member_id: member.id,
      kind,
      version: '1',
      signed_on: '2026-01-01',
      received_by: receivedBy,
      recorded_at: AT,
      ...(kind === 'release-of-information'
        ? { ends_on: '2199-12-31', scope: JSON.stringify(scope) }
        : { ends_on: null, scope: null }),
    })),
  );
}
