import { expect, it } from 'vitest';
import { memberFields } from '../../support/builders.ts';
import { testOffice } from '../../support/office.ts';
import { applied, everyone, listOf } from './lists.ts';

const HEADER = 'First name,Last name,Town';

it('stands in the history of everyone whom it took in, with the list’s name and who imported it', async () => {
  const office = await testOffice();
  const take = async (row: string) => applied(office, await office.ask.imports.open(listOf(HEADER, row)));
  const historyOf = (id: string) => office.ask.members.history({ id, before: null, limit: 20 });
  const first = await take('Ada,Moss,Helena');
  await take('Bo,Reed,Havre');
  const { rows } = await everyone(office);
  for (const { id } of rows)
    expect(await historyOf(id)).toMatchObject([
      { action: 'imports.apply', by: 'Ada Birdsong', facts: { list: 'list.csv' } },
    ]);
  const byHand = await office.ask.members.create(memberFields({ givenName: 'Cy', familyName: 'Lake' }));
  expect((await historyOf(byHand.id)).map(({ action }) => action)).toEqual(['members.create']);
  const ada = rows.find(({ name }) => name === 'Ada Moss')?.id ?? '';
  await office.ask.imports.saveReport({ id: first.subject ?? '' });
  await office.ask.members.changeStatus({ id: ada, to: 'left' });
  expect((await historyOf(ada)).map(({ action }) => action)).toEqual([
    'members.changeStatus',
    'imports.apply',
  ]);
});
