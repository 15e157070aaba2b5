import { z } from 'zod';
import { Confirmation } from './domain/contacts.ts';
import {
  CountyField,
  Moment,
  NamePart,
  OfficeNote,
  Offset,
  OwnWords,
  PageSize,
  SearchText,
  Town,
  oneLine,
} from './domain/fields.ts';
import { PlainDate } from './domain/dates.ts';
import { FormKind } from './domain/forms.ts';
import { MemberId } from './domain/ids.ts';
import { ExperienceArea, FormsState, Status } from './domain/members.ts';
import { change, query } from './endpoint.ts';

/** What a person at the desk may write about a member. R1: there is no field for an offence, offender or case. */
export const MemberFields = z.strictObject({
  givenName: NamePart,
  familyName: NamePart,
  /** What the member goes by; empty when the given name is used. */
  preferredName: NamePart,
  town: Town,
  county: CountyField.nullable(),
  /** By whom the member was told of the network (word of mouth), nothing else. */
  referredBy: oneLine(80),
  experience: z.array(ExperienceArea).max(8),
  ownWords: OwnWords,
  officeNote: OfficeNote,
  prefersLargePrint: z.boolean(),
  /** Whether the member is willing to welcome newcomers. */
  isWillingToWelcome: z.boolean(),
});
export type MemberFields = z.infer<typeof MemberFields>;

/** A member's fields with nothing in them. */
export const EMPTY_FIELDS: MemberFields = {
  givenName: '',
  familyName: '',
  preferredName: '',
  town: '',
  county: null,
  referredBy: '',
  experience: [],
  ownWords: '',
  officeNote: '',
  prefersLargePrint: false,
  isWillingToWelcome: false,
};

/** At least one part of the name is needed to call someone by it. */
const hasName = (fields: { givenName: string; familyName: string }): boolean =>
  fields.givenName !== '' || fields.familyName !== '';
const NAME_NEEDED = { path: ['givenName'], error: 'A given or a family name is needed' };

export const MemberRow = z.strictObject({
  id: MemberId,
  name: z.string(),
  sortName: z.string(),
  preferredName: z.string(),
  town: z.string(),
  county: CountyField.nullable(),
  status: Status,
  formsState: FormsState,
  formsUntil: PlainDate.nullable(),
  isListed: z.boolean(),
});
export type MemberRow = z.infer<typeof MemberRow>;

export const MemberView = MemberFields.extend({
  id: MemberId,
  name: z.string(),
  sortName: z.string(),
  status: Status,
  statusSince: Moment,
  createdAt: Moment,
  changedAt: Moment,
  formsState: FormsState,
  formsUntil: PlainDate.nullable(),
  missingForms: z.array(FormKind),
  isListed: z.boolean(),
});
export type MemberView = z.infer<typeof MemberView>;

export const MEMBER_SORTS = ['name', 'town', 'county', 'status', 'forms-until', 'added'] as const;
export const MemberSort = z.enum(MEMBER_SORTS);
export type MemberSort = z.infer<typeof MemberSort>;

export const ListMembers = z.strictObject({
  /**
   * Parts of a name, a town, or phone digits; empty for everyone. With text, the best match comes first whatever the
   * sort, and the best 1,000 matches are counted and paged.
   */
  text: SearchText,
  statuses: z.array(Status).max(4),
  counties: z.array(CountyField).max(60),
  forms: z.array(FormsState).max(3),
  sort: MemberSort,
  direction: z.enum(['up', 'down']),
  offset: Offset,
  limit: PageSize,
});
export type ListMembers = z.infer<typeof ListMembers>;

/** One line of a member's history: what was done, when, by whom; never a reason (R5). */
export const HistoryLine = z.strictObject({
  seq: z.int(),
  at: Moment,
  by: z.string(),
  action: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type HistoryLine = z.infer<typeof HistoryLine>;

/** Two records that may be of one person, and what they share. */
export const SimilarMember = z.strictObject({
  member: MemberRow,
  because: z.array(z.enum(['same-name', 'similar-name', 'same-phone', 'same-email', 'same-address'])),
});
export type SimilarMember = z.infer<typeof SimilarMember>;

export const MERGE_FIELDS = [
  'givenName',
  'familyName',
  'preferredName',
  'town',
  'county',
  'referredBy',
  'experience',
  'ownWords',
  'officeNote',
  'prefersLargePrint',
  'isWillingToWelcome',
] as const satisfies readonly (keyof MemberFields)[];

const One = z.strictObject({ id: MemberId });
const everyone = 'members.view' as const;

export const members = {
  list: query({
    needs: everyone,
    input: ListMembers,
    output: z.strictObject({ total: z.int(), rows: z.array(MemberRow) }),
  }),
  /** The best matches for a few letters, for the palette and for picking a member. */
  search: query({
    needs: everyone,
    input: z.strictObject({ text: SearchText, limit: z.int().min(1).max(50) }),
    output: z.array(MemberRow),
  }),
  /** One member's page. Seen by name in the audit trail. */
  get: query({ needs: everyone, input: One, output: MemberView }),
  create: change({
    needs: 'members.change',
    input: MemberFields.refine(hasName, NAME_NEEDED),
    output: MemberView,
  }),
  /** A change of a fact that others are shown widens it and needs a confirmation (R6). */
  update: change({
    needs: 'members.change',
    input: z.strictObject({
      id: MemberId,
      fields: MemberFields.refine(hasName, NAME_NEEDED),
      confirmation: Confirmation.optional(),
    }),
    output: MemberView,
  }),
  /** Pausing and leaving ask nothing (R5, R6); being listed again after them needs a confirmation. */
  changeStatus: change({
    needs: 'members.change',
    input: z.strictObject({ id: MemberId, to: Status, confirmation: Confirmation.optional() }),
    output: MemberView,
  }),
  history: query({
    needs: everyone,
    input: z.strictObject({ id: MemberId, before: z.int().nullable(), limit: PageSize }),
    output: z.array(HistoryLine),
  }),
  /** Records that may be of the same person. */
  similar: query({ needs: everyone, input: One, output: z.array(SimilarMember) }),
  /**
   * Makes one record of two: `keep` stays, `drop` is folded into it with its forms, contact methods, copies and
   * history. `fromDrop` names the fields taken from the dropped one. Across a separation only an administrator may.
   */
  merge: change({
    needs: 'members.merge',
    input: z.strictObject({
      keep: MemberId,
      drop: MemberId,
      fromDrop: z.array(z.enum(MERGE_FIELDS)).max(MERGE_FIELDS.length),
      confirmation: Confirmation.optional(),
    }),
    output: MemberView,
  }),
};
