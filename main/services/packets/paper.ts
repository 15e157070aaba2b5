import type { AuditAction } from '../../../contract/audit.ts';
import { COPY_STATE_LABELS } from '../../../contract/domain/copies.ts';
import { type AuditHead, shortHashText } from '../../../contract/domain/audit-head.ts';
import { formatDate } from '../../../contract/domain/dates.ts';
import type { InputOf } from '../../../contract/endpoint.ts';
import type { ContactId, RunId } from '../../../contract/domain/ids.ts';
import type { Pdf } from '../../../contract/domain/fields.ts';
import type { packets } from '../../../contract/packets.ts';
import { auditHead } from '../../../db/repositories/audit.ts';
import * as copies from '../../../db/repositories/copies.ts';
import { eachInTurns } from '../../../db/repositories/packets/in-turns.ts';
import * as runs from '../../../db/repositories/packets/runs.ts';
import type { Context, Errand } from '../../gate/context.ts';
import type { LedgerSheetDocument } from '../../packet/documents.ts';
import { officeClock } from '../../office-clock.ts';
import { officeDetails } from '../../papers/office.ts';
import { envelopeLines, mailingAddress } from './post.ts';

type Packets = typeof packets;

/** A plain envelope for one copy: the office's return address and the recipient's, nothing that tells what is in it. */
export async function envelope(errand: Errand, { id, contactId }: InputOf<Packets['envelope']>) {
  const document = await errand.transact(async (context) => {
    const rows = await copies.require(context.db, [id]);
    const { returnAddress } = await context.settings();
    const [address = []] = await addressesOf(context, rows, contactId);
    await recordPrint(context, 'packets.envelope', rows);
    return { date: context.clock.today(), returnAddress: linesOf(returnAddress), address };
  });
  return printed(await errand.typesetter.typeset({ kind: 'envelope', ...document }));
}

/** An address label for each of some copies, in the order of their numbers. */
export async function labels(errand: Errand, { ids, startAt }: InputOf<Packets['labels']>) {
  const document = await errand.transact(async (context) => {
    const rows = await copies.require(context.db, ids);
    const labels = await addressesOf(context, rows);
    await recordPrint(context, 'packets.labels', rows);
    return { date: context.clock.today(), startPosition: startAt, labels };
  });
  return printed(await errand.typesetter.typeset({ kind: 'labels', ...document }));
}

/** The copies of one run with their recipients, for the office alone, to tick off by hand. */
export async function ledgerSheet(errand: Errand, { id }: { readonly id: RunId }) {
  const document = await errand.transact(async (context): Promise<LedgerSheetDocument> => {
    const run = await runs.requireFigures(context.db, id);
    const rows = await copies.ofRun(context.db, id);
    await context.audit({ kind: 'print', action: 'packets.ledgerSheet', subject: id });
    return {
      kind: 'ledger-sheet',
      edition: 'standard',
      office: officeDetails(await context.settings()),
      date: context.clock.today(),
      title: `Member packets produced on ${dayText(run.started_at)}`,
      copies: rows.map(sheetLine),
      // After its own record, so that the sheet vouches for that one too.
      smallPrint: trailText(await auditHead(context.db)),
    };
  });
  return printed(await errand.typesetter.typeset(document));
}

/** What can be compared with the trail later, however long the sheet has lain in a drawer. */
const trailText = ({ count, shortHash }: AuditHead): string =>
  `Audit trail when this sheet was made: ${count.toLocaleString('en-US')} records; the last seal begins ${shortHashText(shortHash)}. ` +
  'Under Office, Audit trail, the program says whether the trail still holds this record.';

const sheetLine = ({
  numberText,
  recipient,
  edition,
  state,
  closedAt,
  issuedAt,
  printedAt,
  producedAt,
}: copies.Copy): LedgerSheetDocument['copies'][number] => ({
  number: numberText,
  recipient: recipient.name,
  edition: edition === 'large' ? 'Large print' : 'Standard',
  state: COPY_STATE_LABELS[state],
  date: dayText(closedAt ?? issuedAt ?? printedAt ?? producedAt),
});

/** R9: every view of a paper is in the trail, by the copies' numbers. */
async function recordPrint(
  context: Context,
  action: AuditAction,
  rows: readonly copies.Copy[],
): Promise<void> {
  await eachInTurns(rows, ({ id, number, recipient }) =>
    context.audit({ kind: 'print', action, subject: recipient.id, facts: { copy: id, number } }),
  );
}

/** R7: the lines of the addresses that the copies' mail goes to. */
async function addressesOf(
  { db }: Context,
  rows: readonly copies.Copy[],
  contactId?: ContactId,
): Promise<string[][]> {
  const addresses: string[][] = [];
  await eachInTurns(rows, async ({ id, recipient }) => {
    const chosen = contactId ?? (await copies.issuedTo(db, id));
    addresses.push(envelopeLines(recipient.name, await mailingAddress(db, recipient.id, chosen)));
  });
  return addresses;
}

/** The day of a moment in the office's own time zone. */
const dayText = (moment: string): string =>
  formatDate(officeClock({ now: () => Date.parse(moment) }).today());

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');

const printed = ({ pdf }: { readonly pdf: Uint8Array }): Pdf => ({ pdf });
