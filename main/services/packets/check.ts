import type { OutputOf } from '../../../contract/endpoint.ts';
import {
  type ProducePackets,
  UNPRINTABLE_PLACES,
  type UnprintablePlace,
  type packets,
} from '../../../contract/packets.ts';
import * as copies from '../../../db/repositories/copies.ts';
import type { Context } from '../../gate/context.ts';
import { eachText } from '../../packet/clean.ts';
import type { DirectoryEntry } from '../../packet/documents.ts';
import { TOWN_LABEL } from './entry.ts';
import { chosenRecipients } from './recipients.ts';
import { type Snapshot, snapshotNow } from './snapshot.ts';

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

/** A listed member with letters that the fonts cannot print. */
type Unprintable = OutputOf<(typeof packets)['check']>['unprintable'][number];

/** The listed members whose shown facts have letters that the fonts cannot print, named as the office knows them. */
export const unprintable = (
  { typesetter }: Pick<Context, 'typesetter'>,
  { listed }: Snapshot,
): Unprintable[] =>
  [...listed.values()].flatMap(({ id, officeName, entry }) => {
    const letters = new Set<string>();
    const places = UNPRINTABLE_PLACES.filter((place) => {
      const found = new Set<string>();
      eachText(partsOf(entry)[place], (text) =>
        typesetter.unprintable(text).forEach((one) => found.add(one)),
      );
      found.forEach((letter) => letters.add(letter));
      return found.size > 0;
    });
    return places.length === 0 ? [] : [{ id, name: officeName, letters: [...letters], places }];
  });

/** An entry by where in the office its texts are changed; the areas of experience are the program's own words. */
const partsOf = ({ name, lines, ownWords }: DirectoryEntry): Readonly<Record<UnprintablePlace, unknown>> => ({
  name,
  town: lines.filter(({ label }) => label === TOWN_LABEL),
  'own-words': ownWords,
  contacts: lines.filter(({ label }) => label !== TOWN_LABEL),
});
