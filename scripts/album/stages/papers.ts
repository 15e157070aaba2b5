import { FORM_KINDS } from '../../../contract/domain/forms.ts';
import type { CopyView } from '../../../contract/packets.ts';
import { ask, paper } from '../desk.ts';
import type { Stage, Tour } from '../tour.ts';

const memberOf = async ({ page }: Tour, text: string) => {
  const [member] = await ask(page, 'members', 'search', { text, limit: 1 });
  if (member === undefined) throw new Error(`Nobody is called ${text}.`);
  return member;
};

/** Produces a copy each for two members, one of whom prefers large print, and prints them. Gives them, Maria’s first. */
async function produce(tour: Tour): Promise<readonly [CopyView, CopyView]> {
  const { page } = tour;
  const members = [await memberOf(tour, 'Peña'), await memberOf(tour, 'Trần')];
  const recipients = { kind: 'members' as const, ids: members.map(({ id }) => id) };
  const { id } = await ask(page, 'packets', 'produce', { recipients, edition: 'preferred' });
  let job = await ask(page, 'jobs', 'get', { id });
  while (job.state === 'running') job = await ask(page, 'jobs', 'get', { id });
  const { rows } = await ask(page, 'packets', 'ledger', {
    text: '',
    states: ['produced'],
    runId: null,
    offset: 0,
    limit: 2,
  });
  const copies = await ask(page, 'packets', 'confirmPrinted', {
    ids: rows.map((copy) => copy.id),
    cameOut: true,
  });
  const [standard, large] = copies.toSorted((one, other) => other.edition.localeCompare(one.edition));
  if (standard === undefined || large === undefined) throw new Error('The two copies were not produced.');
  return [standard, large];
}

async function packets(tour: Tour): Promise<void> {
  const { page, album } = tour;
  const [standard, large] = await produce(tour);
  album.paper(
    'packet',
    'A packet in standard print.',
    await paper(page, ['packets', 'pdf', { id: standard.id }]),
  );
  album.paper(
    'packet-large',
    'A packet in large print, 18 pt.',
    await paper(page, ['packets', 'pdf', { id: large.id }]),
  );
  const envelope = { id: standard.id };
  album.paper(
    'envelope',
    'An envelope, plain, with the PMB code.',
    await paper(page, ['packets', 'envelope', envelope]),
  );
  const labels = { ids: [standard.id], startAt: 5 };
  album.paper(
    'labels',
    'Address labels from the fifth on (Avery 5160).',
    await paper(page, ['packets', 'labels', labels]),
  );
  const sheet = { id: standard.runId };
  album.paper(
    'ledger-sheet',
    'A run’s ledger sheet, for the office alone.',
    await paper(page, ['packets', 'ledgerSheet', sheet]),
  );
}

async function forms(tour: Tour): Promise<void> {
  const { page, album } = tour;
  const kinds = [...FORM_KINDS];
  const maria = await memberOf(tour, 'Peña');
  const blank = { kinds, memberId: null, edition: 'standard' };
  album.paper(
    'forms-blank',
    'The three forms for signing, blank.',
    await paper(page, ['forms', 'print', blank]),
  );
  const filled = { kinds, memberId: maria.id, edition: 'large' };
  album.paper(
    'forms-large',
    'The same with a name, in large print.',
    await paper(page, ['forms', 'print', filled]),
  );
  const sheet = { memberId: maria.id, edition: 'standard' };
  album.paper(
    'member-sheet',
    'All that the office holds about a member.',
    await paper(page, ['forms', 'memberSheet', sheet]),
  );
}

export const papers: Stage = {
  chapter: 'On paper',
  steps: [
    { does: 'Keep two packets, an envelope, labels and a ledger sheet', take: packets },
    { does: 'Keep the forms and a member’s sheet', take: forms },
  ],
};
