import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newMember } from '../../support/builders.ts';
import { ADMINISTRATOR, type TestOffice, ask, testDesk, testOffice } from '../../support/office.ts';

const PAGE = 4096;
const ADA = { username: ADMINISTRATOR.username, password: ADMINISTRATOR.password };
const file = ({ folder }: TestOffice, name: string): string => path.join(folder, name);
const bytesOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => /^office\.(db|keys|use)/.test(name))
    .map((name) => [name, readFileSync(path.join(folder, name)).toString('base64')]);

/** An office that was closed twice, with somebody new in between, and its three files as they were the first time. */
async function olderAndNewer() {
  const office = await testOffice();
  await newMember(office);
  await office.ask.session.lock({});
  const older = new Map(
    ['office.db', 'office.keys', 'office.use'].map((name) => [name, readFileSync(file(office, name))]),
  );
  await office.ask.session.signIn(ADA);
  await newMember(office);
  await office.ask.accounts.add({ ...ADMINISTRATOR, username: 'bo', fullName: 'Bo Reed', role: 'staff' });
  await office.ask.session.lock({});
  const putBack = (...names: readonly string[]) =>
    names.forEach((name) => writeFileSync(file(office, name), older.get(name) ?? ''));
  return { office, older, putBack };
}

/** How signing in is refused, or that the office can only be read; not a byte of its files may change. */
async function refusal(office: TestOffice): Promise<unknown> {
  const before = bytesOf(office.folder);
  const found = await office.ask.session.signIn(ADA).then(
    () => 'read only',
    (error: { code: string }) => error.code,
  );
  if (found === 'read only') await expect(newMember(office)).rejects.toMatchObject({ code: 'read-only' });
  await office.ask.session.lock({});
  expect(bytesOf(office.folder)).toEqual(before);
  return found;
}

describe('an office closed under its seal', () => {
  it('is refused with one page as it was before, or can only be read where SQLite sees it too (R12)', async () => {
    const { office, older } = await olderAndNewer();
    const bytes = readFileSync(file(office, 'office.db'));
    const before = older.get('office.db') ?? Buffer.alloc(0);
    const page = (of: Buffer, number: number) => of.subarray(number * PAGE, (number + 1) * PAGE);
    const changed = Array.from({ length: before.length / PAGE }, (_, number) => number).filter(
      (number) => number > 0 && !page(before, number).equals(page(bytes, number)),
    );
    expect(changed.length).toBeGreaterThan(3);
    for (const number of changed.slice(0, 3)) {
      page(before, number).copy(bytes, number * PAGE);
      writeFileSync(file(office, 'office.db'), bytes);
      expect(['database-replaced', 'read only']).toContain(await refusal(office));
    }
  });

  it('is refused with an older database, even with the older note beside it', async () => {
    const { office, putBack } = await olderAndNewer();
    putBack('office.db');
    expect(await refusal(office)).toBe('database-replaced');
    putBack('office.use');
    expect(await refusal(office)).toBe('database-replaced');
    putBack('office.keys');
    await office.ask.session.signIn(ADA);
  });

  it('is refused with an older key file', async () => {
    const { office, putBack } = await olderAndNewer();
    putBack('office.keys');
    expect(await refusal(office)).toBe('keys-foreign');
  });

  it('opens without its note when every page is genuine, and not to be worked in when one is not', async () => {
    const { office } = await olderAndNewer();
    rmSync(file(office, 'office.use'));
    await office.ask.session.signIn(ADA);
    await office.ask.session.lock({});
    rmSync(file(office, 'office.use'));
    const bytes = readFileSync(file(office, 'office.db'));
    bytes[bytes.length - 100] = (bytes.at(-100) ?? 0) ^ 1;
    writeFileSync(file(office, 'office.db'), bytes);
    expect(['database-damaged', 'read only']).toContain(await refusal(office));
  });

  it('says on its note who has it open, and nothing of the office', async () => {
    const office = await testOffice();
    const note = readFileSync(file(office, 'office.use'), 'utf8');
    expect(Object.keys(JSON.parse(note) as object)).toEqual(['use', 'host', 'user', 'process', 'since']);
    expect(note).not.toContain('ada');
  });

  it('stops nobody with a note that a crash left behind', async () => {
    const office = await testOffice();
    copyFileSync(file(office, 'office.use'), file(office, 'left-behind'));
    await office.ask.offices.close({});
    copyFileSync(file(office, 'left-behind'), file(office, 'office.use'));
    const other = ask(testDesk());
    await other.offices.open({ folder: office.folder });
    expect(await other.session.signIn(ADA)).toMatchObject({ account: { username: 'ada' } });
  });
});
