import type { FormView } from '../../../contract/forms.ts';
import type { ReleaseScope } from '../../../contract/domain/forms.ts';
import { type CopyId, type MemberId, NoticeId } from '../../../contract/domain/ids.ts';
import { type TestOffice, signInAs } from '../../support/office.ts';
import { type Listed, listMember, phone } from '../packets/network.ts';
import { handOut } from './holders.ts';

const NAMES = ['Abe', 'Bea', 'Cal', 'Dot'];
const NAME_FORMS = ['preferred', 'first-and-initial', 'full'] as const;
const IN_PERSON = { how: 'in-person' } as const;

/** What one person told the office, kept beside it in the plainest way. */
interface Person {
  readonly listed: Listed;
  status: string;
  isReleased: boolean;
  endsOn: string;
  town: string;
  shows: { town: boolean; phone: boolean; name: number };
}

/** What stood on the paper of one copy about one person, when it was made. */
interface Printed {
  readonly person: Person;
  readonly town: string | null;
  readonly phone: boolean;
  readonly name: number;
}

interface Paper {
  readonly id: CopyId;
  readonly holder: Person;
  readonly printed: readonly Printed[];
}

export const STEPS = [
  'hand',
  'hand',
  'leave',
  'pause',
  'return',
  'revoke',
  'sign',
  'narrow-town',
  'narrow-phone',
  'narrow-name',
  'widen',
  'move',
  'part',
  'lift',
  'log',
  'review',
  'wait',
  'take-back',
] as const;
export interface Step {
  readonly kind: (typeof STEPS)[number];
  readonly one: number;
  readonly other: number;
}

/** A naive model of a small network beside the office itself: each step is taken in both. */
export class NetworkModel {
  private readonly office: TestOffice;
  private readonly people: Person[] = [];
  /** Out with their holders. */
  private papers: Paper[] = [];
  /** One entry for each cause, by who is apart. */
  private apart: { readonly pair: readonly [Person, Person]; readonly noticeId: NoticeId | null }[] = [];

  constructor(office: TestOffice) {
    this.office = office;
  }

  async begin(): Promise<void> {
    await signInAs(this.office, 'administrator');
    for (const [index, givenName] of NAMES.entries()) {
      const town = `Town ${givenName}`;
      const endsOn = index % 2 === 0 ? '2027-11-24' : '2026-12-24';
      const wanted = { givenName, familyName: 'Stone', preferredName: `${givenName}by`, town, endsOn };
      const listed = await listMember(this.office, { ...wanted, methods: [phone(`${index}1`)] });
      const shows = { town: true, phone: true, name: 2 };
      this.people.push({ listed, status: 'active', isReleased: true, endsOn, town, shows });
    }
  }

  /** The copies to get back, by what was told and printed alone. */
  toGetBack(): CopyId[] {
    return this.papers
      .filter((paper) => paper.printed.some((line) => this.isWrong(paper, line)))
      .map(({ id }) => id);
  }

  async take({ kind, one, other }: Step): Promise<void> {
    const [person, second] = [this.people[one], this.people[other]];
    if (!person || !second) return;
    if (kind === 'hand') await this.hand(person);
    else if (kind === 'leave') await this.become(person, 'left');
    else if (kind === 'pause') await this.become(person, 'paused');
    else if (kind === 'return') await this.comeBack(person);
    else if (kind === 'revoke') await this.revoke(person, one < other ? 'oral' : 'written');
    else if (kind === 'sign') await this.sign(person);
    else if (kind === 'move') await this.move(person);
    else if (kind === 'wait') this.office.clock.passDays(11);
    else if (kind === 'take-back') await this.takeBack(person);
    else if (kind === 'review') await this.review();
    else if (kind === 'part' || kind === 'lift' || kind === 'log') {
      if (person !== second) await this[kind](person, second);
    } else await this.rescope(person, kind);
  }

  private today(): string {
    return new Date(this.office.clock.now()).toISOString().slice(0, 10);
  }

  private isListed({ status, isReleased, endsOn }: Person): boolean {
    return status === 'active' && isReleased && endsOn >= this.today();
  }

  private areApart(one: Person, other: Person): boolean {
    return this.apart.some(({ pair }) => pair.includes(one) && pair.includes(other));
  }

  private isWrong({ holder }: Paper, { person, town, phone: hasPhone, name }: Printed): boolean {
    if (!this.isListed(person) || (person !== holder && this.areApart(person, holder))) return true;
    if (hasPhone && !person.shows.phone) return true;
    return (town !== null && (!person.shows.town || town !== person.town)) || name > person.shows.name;
  }

  private async hand(holder: Person): Promise<void> {
    if (!this.isListed(holder)) return;
    const [copy] = await handOut(this.office, [holder.listed]);
    if (!copy) throw new Error('a copy was produced');
    const shown = this.people.filter((person) => this.isListed(person) && !this.areApart(person, holder));
    const printed = shown.map((person) => ({
      person,
      town: person.shows.town ? person.town : null,
      phone: person.shows.phone,
      name: person.shows.name,
    }));
    this.papers.push({ id: copy.id, holder, printed });
  }

  private async become(person: Person, to: 'left' | 'paused' | 'applicant' | 'active'): Promise<void> {
    const changed = this.office.ask.members.changeStatus({
      id: person.listed.id,
      to,
      confirmation: IN_PERSON,
    });
    person.status = (await changed.catch(() => ({ status: person.status }))).status;
  }

  private async comeBack(person: Person): Promise<void> {
    if (person.status === 'left') await this.become(person, 'applicant');
    await this.become(person, 'active');
  }

  private async release({ listed }: Person): Promise<FormView | undefined> {
    const forms = await this.office.ask.forms.list({ memberId: listed.id });
    return forms.find(({ kind, state }) => kind === 'release-of-information' && state === 'in-force');
  }

  private async revoke(person: Person, how: 'oral' | 'written'): Promise<void> {
    const release = await this.release(person);
    if (!release) return;
    await this.office.ask.forms.revoke({ id: release.id, how });
    person.isReleased = false;
  }

  private async sign(person: Person): Promise<void> {
    const endsOn = new Date(this.office.clock.now() + 20 * 86_400_000).toISOString().slice(0, 10);
    await this.office.ask.forms.record({
      memberId: person.listed.id,
      kind: 'release-of-information',
      version: '1',
      signedOn: this.today(),
      endsOn,
      scope: scopeOf(person, { town: true, phone: true, name: 2 }),
      scan: null,
      confirmation: IN_PERSON,
    });
    Object.assign(person, { isReleased: true, endsOn, shows: { town: true, phone: true, name: 2 } });
  }

  private async rescope(person: Person, kind: Step['kind']): Promise<void> {
    const release = await this.release(person);
    if (!release) return;
    const before = person.shows;
    if (kind === 'widen') person.shows = { town: true, phone: true, name: 2 };
    else if (kind === 'narrow-town') person.shows = { ...before, town: false };
    else if (kind === 'narrow-phone') person.shows = { ...before, phone: false };
    else person.shows = { ...before, name: Math.max(0, before.name - 1) };
    const change = { id: release.id, scope: scopeOf(person, person.shows) };
    if (kind === 'widen') await this.office.ask.forms.widen({ ...change, confirmation: IN_PERSON });
    else await this.office.ask.forms.narrow(change);
  }

  private async move(person: Person): Promise<void> {
    const { id, member } = person.listed;
    person.town = `${person.town} again`;
    const { givenName, familyName, preferredName, experience, ownWords, officeNote, referredBy } = member;
    const same = { givenName, familyName, preferredName, experience, ownWords, officeNote, referredBy };
    const wishes = { county: null, prefersLargePrint: false, isWillingToWelcome: false };
    const fields = { ...same, ...wishes, town: person.town };
    await this.office.ask.members.update({ id, fields, confirmation: IN_PERSON });
  }

  private async part(one: Person, other: Person): Promise<void> {
    if (
      this.apart.some(({ pair, noticeId }) => noticeId === null && pair.includes(one) && pair.includes(other))
    )
      return;
    const pair = { memberId: one.listed.id, otherId: other.listed.id };
    await this.office.ask.separations.place({ ...pair, source: 'staff' });
    this.apart.push({ pair: [one, other], noticeId: null });
  }

  private async lift(one: Person, other: Person): Promise<void> {
    await signInAs(this.office, 'liaison');
    for (const { id, otherId, source } of await this.office.ask.separations.list({ memberId: one.listed.id }))
      if (otherId === other.listed.id && source === 'staff') await this.office.ask.separations.lift({ id });
    await signInAs(this.office, 'administrator');
    this.apart = this.apart.filter(
      ({ pair, noticeId }) => noticeId !== null || !pair.includes(one) || !pair.includes(other),
    );
  }

  private async log(one: Person, other: Person): Promise<void> {
    const about: MemberId[] = [one.listed.id, other.listed.id];
    const { notice } = await this.office.ask.conflicts.log({
      receivedAt: new Date(this.office.clock.now()).toISOString(),
      receivedHow: 'phone',
      reporter: { kind: 'not-said' },
      about,
      involvesOutsider: false,
      kind: 'personal',
      note: '',
    });
    this.apart.push({ pair: [one, other], noticeId: NoticeId.parse(notice.id) });
  }

  /** Lifts what the oldest notice placed. */
  private async review(): Promise<void> {
    const id = this.apart.find(({ noticeId }) => noticeId !== null)?.noticeId;
    if (!id) return;
    await signInAs(this.office, 'liaison');
    await this.office.ask.conflicts.review({ id, decision: 'lift' });
    await signInAs(this.office, 'administrator');
    this.apart = this.apart.filter(({ noticeId }) => noticeId !== id);
  }

  private async takeBack(holder: Person): Promise<void> {
    const paper = this.papers.find((one) => one.holder === holder);
    if (!paper) return;
    await this.office.ask.packets.close({ ids: [paper.id], as: 'returned' });
    this.papers = this.papers.filter((one) => one !== paper);
  }
}

const scopeOf = ({ listed }: Person, { town, phone: showsPhone, name }: Person['shows']): ReleaseScope => ({
  nameForm: NAME_FORMS[name] ?? 'preferred',
  town,
  contacts: showsPhone ? listed.contacts.map(({ id }) => id) : [],
  experience: true,
  ownWords: true,
});
