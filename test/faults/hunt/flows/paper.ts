import type { MemberId } from '../../../../contract/domain/ids.ts';
import { listedMember } from '../../../support/builders.ts';
import { ended, type Hunted } from './hunted.ts';

const ALL_COPIES = { text: '', states: [], runId: null, offset: 0, limit: 50 };

/** Packets and every other paper about a member, some of them saved as files, handed over and asked back. */
export async function paper(hunted: Hunted, id: MemberId): Promise<void> {
  const { ask: office } = hunted;
  await listedMember(hunted);
  await ended(
    hunted,
    await office.packets.produce({ recipients: { kind: 'everyone' }, edition: 'preferred' }),
  );
  const { rows } = await office.packets.ledger(ALL_COPIES);
  const ids = rows.map((copy) => copy.id);
  for (const copy of rows) {
    await office.packets.pdf({ id: copy.id });
    await office.packets.export({ id: copy.id });
  }
  await office.printing.print({ what: 'packets', subjects: ids });
  hunted.keep();
  await office.packets.confirmPrinted({ ids, cameOut: true });
  await office.packets.issue({ ids, how: 'hand', contactId: null });
  const [held] = await office.packets.heldBy({ memberId: id });
  if (held) await office.packets.envelope({ id: held.id });
  const [run] = (await office.packets.runs({ offset: 0, limit: 1 })).rows;
  if (run) await office.packets.ledgerSheet({ id: run.id });
  await office.forms.memberSheet({ memberId: id, edition: 'standard' });
  await office.forms.print({ kinds: ['code-of-conduct'], memberId: id, edition: 'large' });
  await office.printing.print({ what: 'member-sheet', subjects: [id] });
}
