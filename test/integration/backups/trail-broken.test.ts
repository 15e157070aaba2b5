import { describe, expect, it } from 'vitest';
import { newMember } from '../../support/builders.ts';
import { PASSWORD, testOffice } from '../../support/office.ts';
import { dropTriggers } from '../../support/raw-database.ts';
import { withRawDatabase } from '../../support/raw-office.ts';
import { jobEnd } from './support.ts';

const ADA = { username: 'ada', password: PASSWORD } as const;

describe('a backup of an office whose audit trail was changed', () => {
  it('is made and restored, and nobody is told that its trail is whole: not when it is made, tried, or prepared', async () => {
    const office = await testOffice();
    await newMember(office);
    await withRawDatabase(office, (db) => {
      dropTriggers(db);
      db.exec("UPDATE audit_trail SET action = 'members.get' WHERE seq = 2");
    });
    await office.ask.session.signIn(ADA);
    expect(await jobEnd(office, await office.ask.backups.make({}))).toMatchObject({
      subject: 'trail-broken',
    });
    const [made] = (await office.ask.backups.list({})).backups;
    const folder = String(made?.folder);
    expect(
      await jobEnd(office, await office.ask.backups.drill({ folder, password: PASSWORD })),
    ).toMatchObject({ subject: 'trail-broken' });
    expect(await office.ask.backups.list({})).toMatchObject({ lastDrill: { isGood: false } });
    const credentials = { kind: 'password', ...ADA } as const;
    const order = { backup: folder, into: office.folder, credentials };
    expect(await office.ask.restores.prepare(order)).toMatchObject({ isTrailWhole: false });
    await office.ask.restores.discard({});
  });
});
