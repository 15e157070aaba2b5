import type { Pdf } from '../../../contract/domain/fields.ts';
import type { InputOf } from '../../../contract/endpoint.ts';
import { DeskError } from '../../../contract/errors.ts';
import type { recalls } from '../../../contract/recalls.ts';
import * as copies from '../../../db/repositories/copies.ts';
import * as members from '../../../db/repositories/members.ts';
import { eachInTurns } from '../../../db/repositories/packets/in-turns.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { RecallLetterDocument } from '../../packet/documents.ts';
import { recallLetter } from '../../papers/recall-letter.ts';
import { outOfDateNumbers } from '../packets/out-of-date.ts';
import { envelopeLines, mailingAddress } from '../packets/post.ts';

type Letter = InputOf<(typeof recalls)['letter']>;

/** The letter that asks one holder for what they should not hold any more. */
export async function letter(errand: Errand, input: Letter): Promise<Pdf> {
  const document = await errand.transact((context) => letterNow(context, input));
  const { pdf } = await errand.typesetter.typeset(document);
  return { pdf };
}

async function letterNow(context: Context, { memberId, contactId }: Letter): Promise<RecallLetterDocument> {
  const { db, clock } = context;
  const member = await members.require(db, memberId);
  const outOfDate = await outOfDateNumbers(context);
  const recalled = (await copies.ofMember(db, memberId))
    .filter(({ number, state }) => state === 'issued' && outOfDate.has(number))
    .toReversed();
  const [first] = recalled;
  if (!first) throw new DeskError('not-possible-now');
  const address = await mailingAddress(db, memberId, contactId ?? null);
  await eachInTurns(recalled, ({ id, number }) =>
    context.audit({
      kind: 'print',
      action: 'recalls.letter',
      subject: memberId,
      facts: { copy: id, number },
    }),
  );
  const [holder = '', ...addressLines] = envelopeLines(first.recipient.name, address);
  return recallLetter({
    edition: member.prefersLargePrint ? 'large' : 'standard',
    date: clock.today(),
    copyNumbers: recalled.map(({ numberText }) => numberText),
    holder,
    addressLines,
    settings: await context.settings(),
  });
}
