import type { OutputOf } from '../../../contract/endpoint.ts';
import type { ProducePackets, packets } from '../../../contract/packets.ts';
import * as copies from '../../../db/repositories/copies.ts';
import type { Context } from '../../gate/context.ts';
import { eachText } from '../../packet/clean.ts';
import { chosenRecipients } from './recipients.ts';
import { type ListedNow, type Snapshot, snapshotNow } from './snapshot.ts';

/** More than a person would read through; each of them is on the list of members. */
const MOST_LEFT_OUT = 500;

/** What would happen if packets were produced now. */
export async function check(
  context: Context,
  { recipients }: ProducePackets,
): Promise<OutputOf<(typeof packets)['check']>> {
  const snapshot = await snapshotNow(context);
  const { able, leftOut } = await chosenRecipients(context, snapshot, recipients);
  const ids = able.map(({ id }) => id);
  return {
    recipients: able.length,
    leftOut: leftOut.slice(0, MOST_LEFT_OUT),
    unprintable: unprintable(context, snapshot),
    holders: await copies.countHolders(context.db, ids),
  };
}

/** The listed members whose shown facts have letters that the fonts cannot print, named as the office knows them. */
export const unprintable = (
  { typesetter }: Pick<Context, 'typesetter'>,
  { listed }: Snapshot,
): { id: ListedNow['id']; name: string; letters: string[] }[] =>
  [...listed.values()].flatMap(({ id, officeName, entry }) => {
    const letters = new Set<string>();
    eachText(entry, (text) => typesetter.unprintable(text).forEach((letter) => letters.add(letter)));
    return letters.size === 0 ? [] : [{ id, name: officeName, letters: [...letters] }];
  });
