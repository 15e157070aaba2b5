import type { CopyView } from '../../../contract/packets.ts';
import type { TestOffice } from '../../support/office.ts';
import { type Listed, produce } from '../packets/network.ts';

/** Produces packets for some members, or everyone, and hands them over. */
export async function handOut(office: TestOffice, members?: readonly Listed[]): Promise<CopyView[]> {
  const recipients = members
    ? ({ kind: 'members', ids: members.map(({ id }) => id) } as const)
    : ({ kind: 'everyone' } as const);
  const ids = (await produce(office, recipients)).map(({ id }) => id);
  await office.ask.packets.confirmPrinted({ ids, cameOut: true });
  return office.ask.packets.issue({ ids, how: 'hand', contactId: null });
}

export const WHOLE = { offset: 0, limit: 200 };

/** Who has what to give back, by given names and the copies' numbers: `Abe 1`. */
export async function toGetBack(office: TestOffice): Promise<string[]> {
  const { rows } = await office.ask.recalls.list(WHOLE);
  return rows.flatMap(({ holder, copies }) =>
    copies.map(({ numberText }) => `${holder.name} ${Number(numberText.slice(4))}`),
  );
}
