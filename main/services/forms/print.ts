import type { Edition } from '../../../contract/domain/copies.ts';
import type { Pdf } from '../../../contract/domain/fields.ts';
import { FORM_KINDS, type FormKind } from '../../../contract/domain/forms.ts';
import type { MemberId } from '../../../contract/domain/ids.ts';
import * as versions from '../../../db/repositories/form-versions.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { FormsDocument } from '../../packet/documents.ts';
import { type FormWording, formsDocument } from '../../papers/forms.ts';

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
    signer: null,
  });
}
