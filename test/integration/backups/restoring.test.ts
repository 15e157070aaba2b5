import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newMember } from '../../support/builders.ts';
import {
  ask,
  PASSWORD,
  signInAs,
  temporaryFolder,
  testDesk,
  type TestOffice,
  testOffice,
} from '../../support/office.ts';
import { backUp, bytesOf, jobEnd, namesIn } from './support.ts';
import { wholeTrailFault } from '../../support/whole-trail.ts';
import { trailRecords } from '../../support/trail.ts';

const ADA = { username: 'ada', password: PASSWORD } as const;
const credentials = { kind: 'password', ...ADA } as const;

describe('a restore in the office’s own folder', () => {
  it('brings back what was, keeps aside what is, and says so in the trail', async () => {
    const office = await testOffice();
    await newMember(office, { givenName: 'Before' });
    const made = await backUp(office);
    await newMember(office, { givenName: 'After' });
    const prepared = await office.ask.restores.prepare({
      backup: made.folder,
      into: office.folder,
      credentials,
    });
    expect(prepared).toMatchObject({
      officeName: 'Big Sky Victim Services',
      replaces: true,
      summary: { counts: { members: 1 }, trail: made.trail },
    });
    expect(await office.ask.restores.finish({})).toMatchObject({ kind: 'locked', folder: office.folder });
    await office.ask.session.signIn(ADA);
    expect((await office.ask.today.overview({})).members.applicants).toBe(1);
    expect(namesIn(office.folder)).toEqual([
      'backups',
      'office-kept-aside-2026-11-24T17-00-00Z',
      'office.db',
      'office.db-wal',
      'office.keys',
      'office.use',
    ]);
    const [newest] = await trail(office, 'restores.finish');
    expect(newest?.facts).toEqual({
      madeAt: made.madeAt,
      records: made.trail.count,
      seal: made.trail.head,
    });
    expect(await wholeTrailFault(office)).toBeNull();
    const { keptAside } = await office.ask.backups.list({});
    await office.ask.offices.open({ folder: String(keptAside[0]?.folder) });
    await office.ask.session.signIn(ADA);
    expect((await office.ask.today.overview({})).members.applicants).toBe(2);
  });

  it('is for administrators, of the office now and of the backup', async () => {
    const office = await testOffice();
    await signInAs(office, 'staff');
    const made = await backUp(office);
    const order = { backup: made.folder, into: office.folder };
    await expect(office.ask.restores.prepare({ ...order, credentials })).rejects.toThrow('not-allowed');
    await office.ask.session.lock({});
    const staff = { kind: 'password', username: 'the.staff', password: PASSWORD } as const;
    await expect(office.ask.restores.prepare({ ...order, credentials: staff })).rejects.toThrow(
      'not-allowed',
    );
    await expect(
      office.ask.restores.prepare({
        ...order,
        credentials: { ...credentials, password: 'not it, not at all' },
      }),
    ).rejects.toThrow('wrong-password');
    expect(namesIn(office.folder)).toEqual(['backups', 'office.db', 'office.keys', 'office.use']);
  });

  it('that is given up, or was prepared when the program ended, changes nothing', async () => {
    const office = await testOffice();
    const made = await backUp(office);
    await office.ask.restores.prepare({ backup: made.folder, into: office.folder, credentials });
    await office.ask.restores.discard({});
    await expect(office.ask.restores.finish({})).rejects.toThrow('not-possible-now');
    await office.ask.session.lock({});
    expect(namesIn(office.folder)).toEqual(['backups', 'office.db', 'office.keys', 'office.use']);
  });
});

describe('a restore on a clean machine', () => {
  it('brings the office back with the printed recovery key alone', async () => {
    const office = await testOffice();
    await newMember(office, { givenName: 'Wren' });
    const made = await backUp(office);
    const drive = path.join(temporaryFolder(), 'drive');
    cpSync(made.folder, path.join(drive, 'copy'), { recursive: true });
    const clean = ask(testDesk());
    const into = temporaryFolder();
    const before = bytesOf(path.join(drive, 'copy'));
    const { recoveryKey } = office;
    const prepared = await clean.restores.prepare({
      backup: path.join(drive, 'copy'),
      into,
      credentials: { kind: 'recovery-key', recoveryKey: recoveryKey.toLowerCase() },
    });
    expect(prepared).toMatchObject({ replaces: false, summary: { counts: { members: 1 } } });
    await clean.restores.finish({});
    expect(readdirSync(into).sort()).toEqual(['office.db', 'office.keys']);
    const password = 'granite heron seven lanterns';
    await clean.session.signInWithRecoveryKey({ recoveryKey, username: 'ada', password });
    expect((await clean.today.overview({})).members.applicants).toBe(1);
    expect(bytesOf(path.join(drive, 'copy'))).toEqual(before);
  });

  it('refuses a folder with other files, another office, a wrong recovery key, and what is no backup', async () => {
    const office = await testOffice({ isNew: true });
    const made = await backUp(office);
    const clean = ask(testDesk());
    const full = temporaryFolder();
    writeFileSync(path.join(full, 'letter.txt'), 'mine');
    const prepare = (
      into: string,
      backup = made.folder,
      how: Parameters<typeof clean.restores.prepare>[0]['credentials'] = credentials,
    ) => clean.restores.prepare({ backup, into, credentials: how });
    await expect(prepare(full)).rejects.toThrow('folder-not-empty');
    await expect(prepare(made.folder)).rejects.toThrow('is-a-backup');
    await expect(prepare(temporaryFolder(), full)).rejects.toThrow('backup-missing');
    const wrong = { kind: 'recovery-key', recoveryKey: 'ABCD-EFGH' } as const;
    await expect(prepare(temporaryFolder(), made.folder, wrong)).rejects.toThrow('wrong-recovery-key');
    const other = await testOffice();
    await other.ask.offices.close({});
    const before = bytesOf(other.folder);
    await expect(prepare(other.folder)).rejects.toThrow('backup-foreign');
    expect(bytesOf(other.folder)).toEqual(before);
    await expect(clean.offices.open({ folder: made.folder })).rejects.toThrow('is-a-backup');
  });

  it('refuses an office that another program has open', async () => {
    const office = await testOffice();
    const made = await backUp(office);
    const second = ask(testDesk());
    await second.restores.prepare({ backup: made.folder, into: office.folder, credentials });
    await expect(second.restores.finish({})).rejects.toThrow('office-in-use');
    expect((await office.ask.accounts.list({})).length).toBe(1);
  });
});

describe('a backup that is not as it was made', () => {
  const harm: readonly (readonly [string, (folder: string) => void, string])[] = [
    [
      'a manifest that says another day',
      (folder) => inManifest(folder, '2026-11-24T17', '2026-11-23T17'),
      'backup-damaged',
    ],
    [
      'a manifest that says more members',
      (folder) => inManifest(folder, '"members": 0', '"members": 9'),
      'backup-damaged',
    ],
    [
      'a manifest that is no manifest',
      (folder) => writeFileSync(path.join(folder, 'backup.json'), '{}'),
      'backup-damaged',
    ],
    [
      'a flipped bit in the database',
      (folder) => flip(path.join(folder, 'office.db'), 50_000),
      'backup-damaged',
    ],
    [
      'a database cut off at a page',
      (folder) => truncateSync(path.join(folder, 'office.db'), 8192),
      'backup-damaged',
    ],
    [
      'a flipped bit in the key file',
      (folder) => flip(path.join(folder, 'office.keys'), 300),
      'backup-damaged',
    ],
  ];

  it.each(harm)('is refused: %s', async (_, spoil, code) => {
    const office = await testOffice();
    const { folder } = await backUp(office);
    spoil(folder);
    const into = temporaryFolder();
    await expect(office.ask.restores.prepare({ backup: folder, into, credentials })).rejects.toThrow(code);
    expect(readdirSync(into)).toEqual([]);
  });
});

describe('a drill', () => {
  it('tries a restore with this account’s password, remembers it, and leaves nothing behind', async () => {
    const office = await testOffice();
    const { folder } = await backUp(office);
    const job = await jobEnd(office, await office.ask.backups.drill({ folder, password: PASSWORD }));
    expect(job).toMatchObject({ state: 'done', subject: 'whole' });
    expect(readdirSync(path.dirname(folder))).toEqual([path.basename(folder)]);
    expect(await office.ask.backups.list({})).toMatchObject({
      lastDrill: { isGood: true },
      standing: { isDrillDue: false },
    });
    office.clock.passDays(91);
    expect((await office.ask.today.overview({})).backups.isDrillDue).toBe(true);
  });

  it('says what is wrong with a damaged backup, and with a password that does not open it', async () => {
    const office = await testOffice();
    const { folder } = await backUp(office);
    const wrong = await jobEnd(
      office,
      await office.ask.backups.drill({ folder, password: 'not it, not at all' }),
    );
    expect(wrong).toMatchObject({ state: 'failed', code: 'wrong-password' });
    expect((await office.ask.backups.list({})).lastDrill).toBeNull();
    flip(path.join(folder, 'office.db'), 20_000);
    office.clock.passSeconds(1);
    const harmed = await jobEnd(office, await office.ask.backups.drill({ folder, password: PASSWORD }));
    expect(harmed).toMatchObject({ state: 'failed', code: 'backup-damaged' });
    expect((await office.ask.backups.list({})).lastDrill).toMatchObject({ isGood: false });
    await expect(office.ask.backups.drill({ folder: '/etc', password: PASSWORD })).rejects.toThrow(
      'backup-missing',
    );
  });
});

describe('a restore that was cut short', () => {
  const STEPS = ['office.keys', 'office.db'] as const;

  it.each([0, 1, 2, 3, 4])('after %i of its moves, the new office opens', async (moves) => {
    const office = await testOffice();
    const made = await backUp(office);
    await newMember(office, { givenName: 'After' });
    await office.ask.offices.close({});
    const clean = testDesk();
    await ask(clean).restores.prepare({ backup: made.folder, into: office.folder, credentials });
    const staged =
      readdirSync(office.folder).find((name) => name.startsWith('.liaison-desk-restoring')) ?? '';
    const aside = 'office-kept-aside-2026-11-24T17-00-00Z';
    writeFileSync(path.join(office.folder, 'office.restoring'), JSON.stringify({ staged, aside }));
    mkdirSync(path.join(office.folder, aside));
    const all = [
      ...STEPS.map((name) => [name, path.join(aside, name)] as const),
      ...STEPS.toReversed().map((name) => [path.join(staged, name), name] as const),
    ];
    for (const [from, to] of all.slice(0, moves)) move(office, from, to);
    const other = ask(testDesk());
    await other.offices.open({ folder: office.folder });
    await other.session.signIn(ADA);
    expect((await other.today.overview({})).members.applicants).toBe(0);
    expect(existsSync(path.join(office.folder, aside, 'office.db'))).toBe(true);
    expect(readdirSync(office.folder)).not.toContain('office.restoring');
  });
});

const move = ({ folder }: TestOffice, from: string, to: string): void => {
  renameSync(path.join(folder, from), path.join(folder, to));
};

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

function inManifest(folder: string, from: string, to: string): void {
  const file = path.join(folder, 'backup.json');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

async function trail(office: TestOffice, action: string) {
  const records = await trailRecords(office, { kinds: ['change'] });
  return records.filter((record) => record.action === action);
}
