import type { ReleaseScope } from '../../../contract/domain/forms.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import type { MemberFields, MemberView } from '../../../contract/members.ts';
import type { WelcomeView } from '../../../contract/welcomes.ts';
import { listedMember } from '../../support/builders.ts';
import type { TestOffice } from '../../support/office.ts';

/** Somebody listed who is willing to welcome others, and no newcomer any more. */
export async function welcomer(office: TestOffice, said: Partial<MemberFields> = {}): Promise<MemberView> {
  const member = await listedMember(office, { isWillingToWelcome: true, ...said });
  await office.ask.welcomes.settle({ memberId: member.id });
  return member;
}

/** Somebody who has just become active. */
export const newcomer = (
  office: TestOffice,
  said: Partial<MemberFields> = {},
  scope?: ReleaseScope,
): Promise<MemberView> => listedMember(office, said, scope);

export const assign = (
  office: TestOffice,
  to: { readonly id: MemberId },
  by: { readonly id: MemberId },
): Promise<WelcomeView> => office.ask.welcomes.assign({ newcomerId: to.id, welcomerId: by.id });

/** The ids of those who wait, and of the welcomes under way. */
export async function queueOf(office: TestOffice) {
  const { waiting, open } = await office.ask.welcomes.queue({});
  return { waiting: waiting.rows.map(({ id }) => id), open: open.rows.map(({ id }) => id) };
}

export async function suggestedFor(office: TestOffice, to: { readonly id: MemberId }): Promise<MemberId[]> {
  return (await office.ask.welcomes.suggestions({ newcomerId: to.id })).map(({ id }) => id);
}
