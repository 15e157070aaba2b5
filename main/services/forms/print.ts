import type { Edition } from '../../../contract/domain/copies.ts';
import type { Pdf } from '../../../contract/domain/fields.ts';
import { FORM_KINDS, type FormKind } from '../../../contract/domain/forms.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import * as versions from '../../../db/repositories/form-versions.ts';
import * as members from '../../../db/repositories/members.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { FormsDocument, MemberSheetDocument } from '../../packet/documents.ts';
import { type FormWording, type Signer, formsDocument } from '../../papers/forms.ts';
import { memberSheet } from '../../papers/member-sheet.ts';
import { viewsOf as contactsOf } from '../contacts.ts';
import { viewOf as memberOf } from '../members/views.ts';
import { viewsOf as formsOf } from './views.ts';

interface PrintForms {
  readonly kinds: readonly FormKind[];
  readonly memberId: MemberId | null;
  readonly edition: Edition;
}

/** The forms for signing in their current versions, each once, in the leaflet's order. */
export async function printForms(errand: Errand, input: PrintForms): Promise<Pdf> {
  const document = await errand.transact((context) => formsFor(context, input));
  const { pdf } = await errand.typesetter.typeset(document);
  return { pdf };
}

async function formsFor(context: Context, { kinds, memberId, edition }: PrintForms): Promise<FormsDocument> {
  const wordings: FormWording[] = [];
  for (const kind of FORM_KINDS.filter((one) => kinds.includes(one)))
    wordings.push({ ...(await versions.current(context.db, kind)), kind });
  await context.audit({
    kind: 'print',
    action: 'forms.print',
    ...(memberId === null ? {} : { subject: memberId }),
    facts: { forms: wordings.length, edition },
  });
  return formsDocument({
    edition,
    date: context.clock.today(),
    settings: await context.settings(),
    wordings,
    signer: memberId === null ? null : await signerOf(context, memberId),
  });
}

async function signerOf(context: Context, memberId: MemberId): Promise<Signer> {
  const member = await members.require(context.db, memberId);
  return { member, contacts: await contactsOf(context, memberId) };
}

/** The sheet with all that the office holds about a member, for the member to check. */
export async function printMemberSheet(
  errand: Errand,
  { memberId, edition }: { readonly memberId: MemberId; readonly edition: Edition },
): Promise<Pdf> {
  const document = await errand.transact(async (context): Promise<MemberSheetDocument> => {
    const { db, clock } = context;
    const record = {
      member: await memberOf(context, memberId),
      contacts: await contactsOf(context, memberId),
      forms: await formsOf(db, memberId, clock.today()),
    };
    await context.audit({
      kind: 'print',
      action: 'forms.memberSheet',
      subject: memberId,
      facts: { edition },
    });
    return memberSheet(record, { edition, date: clock.today(), settings: await context.settings() });
  });
  const { pdf } = await errand.typesetter.typeset(document);
  return { pdf };
}
