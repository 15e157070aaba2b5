import { MARKERS } from '../markers.ts';
import { ended, type Hunted } from './hunted.ts';

/** A list that is imported, with its report, and the trail saved as a list. */
export async function lists(hunted: Hunted): Promise<void> {
  const { ask: office } = hunted;
  const bytes = new TextEncoder().encode(
    `Name,Town,Email\n${MARKERS.imported},${MARKERS.town},${MARKERS.importedEmail}\n`,
  );
  const draft = await office.imports.open({ fileName: 'list.csv', bytes });
  const mapping = Object.fromEntries(
    draft.columns.flatMap(({ index, guess }) => (guess === null ? [] : [[index, guess]])),
  );
  await office.imports.preview({ id: draft.id, mapping, only: 'all', offset: 0, limit: 50 });
  await ended(hunted, await office.imports.apply({ id: draft.id, mapping, decisions: [] }));
  const [done] = await office.imports.list({});
  if (done) await office.imports.saveReport({ id: done.id });
  const everything = { kinds: [], accountId: null, subject: '', from: null, to: null };
  const { isSaved } = await office.audit.export(everything);
  if (!isSaved) throw new Error('the trail was saved');
}
