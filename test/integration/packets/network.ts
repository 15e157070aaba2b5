import type { CallOf, OutputOf } from '../../../contract/endpoint.ts';
import type { contacts } from '../../../contract/contacts.ts';
import type { CopyView, ProducePackets, packets } from '../../../contract/packets.ts';
import type { ReleaseScope } from '../../../contract/domain/forms.ts';
import { EMPTY_FIELDS, type MemberFields, type MemberView } from '../../../contract/members.ts';
import { type CopyId, type MemberId, RunId } from '../../../contract/domain/ids.ts';
import { type PdfText, pdfText } from '../../support/pdf-text.ts';
import type { TestOffice } from '../../support/office.ts';

type NewContact = Omit<CallOf<(typeof contacts)['add']>, 'memberId' | 'isConfirmedToday'>;

export const phone = (digits: string, rules: Partial<NewContact['rules']> = {}): NewContact => ({
  point: { kind: 'phone', phone: `406-555-01${digits}` },
  rules: { label: 'home', mayUse: true, voicemail: 'vague', whoElse: '', bestTimes: '', ...rules },
});

export const post = (
  street: string,
  more: { pmb?: string; isConfidentialProgram?: boolean } = {},
): NewContact => ({
  point: {
    kind: 'post',
    address: {
      street,
      city: 'Helena',
      state: 'MT',
      zip: '59601',
      isConfidentialProgram: more.isConfidentialProgram ?? false,
      pmb: more.pmb ?? null,
    },
  },
  rules: { label: 'home', mayUse: true, voicemail: 'not-discussed', whoElse: '', bestTimes: '' },
});

export interface Wanted extends Partial<MemberFields> {
  readonly methods?: readonly NewContact[];
  /** Of the scope, what is not everything; contact methods by their place among `methods`. */
  readonly shows?: Partial<Omit<ReleaseScope, 'contacts'>> & { readonly contacts?: readonly number[] };
  readonly endsOn?: string;
}

export interface Listed {
  readonly id: MemberId;
  readonly member: MemberView;
  readonly contacts: readonly OutputOf<(typeof contacts)['add']>[];
}

/** A member with three current forms, active, showing everything unless told otherwise. */
export async function listMember(office: TestOffice, wanted: Wanted): Promise<Listed> {
  const { methods = [], shows = {}, endsOn = '2027-11-24', ...fields } = wanted;
  const { id } = await office.ask.members.create({ ...EMPTY_FIELDS, ...fields });
  const added = [];
  for (const method of methods)
    added.push(await office.ask.contacts.add({ memberId: id, isConfirmedToday: true, ...method }));
  const shown = added.filter((_, place) => shows.contacts?.includes(place) ?? true).map((one) => one.id);
  const scope = { ...EVERYTHING, ...shows, contacts: shown };
  await recordForms(office, id, scope, endsOn);
  const member = await office.ask.members.changeStatus({ id, to: 'active' });
  return { id, member, contacts: added };
}

export async function recordForms(
  office: TestOffice,
  memberId: MemberId,
  scope: ReleaseScope,
  endsOn: string,
): Promise<void> {
  const signed = { memberId, version: '1', signedOn: '2026-11-20', scan: null } as const;
  const none = { endsOn: null, scope: null } as const;
  await office.ask.forms.record({ ...signed, ...none, kind: 'code-of-conduct' });
  await office.ask.forms.record({ ...signed, ...none, kind: 'confidentiality-disclosure' });
  await office.ask.forms.record({ ...signed, kind: 'release-of-information', endsOn, scope });
}

/** Produces packets and waits until the run is over. Gives its copies in the order of their numbers. */
export async function produce(
  office: TestOffice,
  recipients: ProducePackets['recipients'] = { kind: 'everyone' },
  edition: ProducePackets['edition'] = 'preferred',
): Promise<CopyView[]> {
  const { id, subject } = await office.ask.packets.produce({ recipients, edition });
  await jobEnd(office, id);
  return copiesOf(office, { runId: RunId.parse(subject) });
}

/** Waits for the end of a job, as the window hears of it. */
export async function jobEnd(office: TestOffice, id: string): Promise<string> {
  for (;;) {
    const { state, code } = await office.ask.jobs.get({ id });
    if (state !== 'running') return code ?? state;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Copies of the ledger, in the order of their numbers. */
export async function copiesOf(
  office: TestOffice,
  filter: Partial<CallOf<(typeof packets)['ledger']>> = {},
): Promise<CopyView[]> {
  const page = { text: '', states: [], runId: null, offset: 0, limit: 200 };
  const { rows } = await office.ask.packets.ledger({ ...page, ...filter });
  return rows.toReversed();
}

/** What a reader gets from a copy's pages. */
export async function textOf(office: TestOffice, id: CopyId): Promise<PdfText> {
  return pdfText((await office.ask.packets.pdf({ id })).pdf);
}

/** The recipient's copy among some, read. */
export async function packetOf(
  office: TestOffice,
  copies: readonly CopyView[],
  { id }: { readonly id: MemberId },
): Promise<string> {
  const copy = copies.find(({ recipient }) => recipient.id === id);
  if (!copy) throw new Error('no copy was made for this member');
  return (await textOf(office, copy.id)).text;
}

const EVERYTHING = { nameForm: 'full', town: true, experience: true, ownWords: true } as const;
