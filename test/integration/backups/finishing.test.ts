import { cpSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newMember } from '../../support/builders.ts';
import { ask, PASSWORD, temporaryFolder, testDesk, testOffice } from '../../support/office.ts';
import { backUp } from './support.ts';

const ADA = { username: 'ada', password: PASSWORD } as const;
const credentials = { kind: 'password', ...ADA } as const;

describe('a backup that takes the office’s place', () => {
  it('is not taken back by the window that goes blank while it takes the office’s place', async () => {
    const office = await testOffice();
    const made = await backUp(office);
    await newMember(office);
    await office.ask.restores.prepare({ backup: made.folder, into: office.folder, credentials });
    const finished = office.ask.restores.finish({});
    await office.ask.restores.discard({});
    expect(await finished).toMatchObject({ kind: 'locked', folder: office.folder });
    await office.ask.session.signIn(ADA);
    expect((await office.ask.today.overview({})).members.applicants).toBe(0);
  });

  it('leaves whoever restored before the office as it was, when it cannot take its place', async () => {
    const office = await testOffice();
    const made = await backUp(office);
    await newMember(office);
    const into = temporaryFolder();
    const other = await testOffice();
    await office.ask.restores.prepare({ backup: made.folder, into, credentials });
    await other.ask.offices.close({});
    // Somebody puts a database in the way that another program holds.
    cpSync(other.folder, into, { recursive: true });
    const holding = ask(testDesk());
    await holding.offices.open({ folder: into });
    await holding.session.signIn(ADA);
    await expect(office.ask.restores.finish({})).rejects.toThrow('office-in-use');
    expect(await office.ask.offices.state({})).toMatchObject({ kind: 'locked', folder: office.folder });
    await office.ask.session.signIn(ADA);
    expect((await office.ask.today.overview({})).members.applicants).toBe(1);
  });

  it('is waited for by whoever signs in while it takes the office’s place', async () => {
    const office = await testOffice();
    const made = await backUp(office);
    await newMember(office);
    await office.ask.restores.prepare({ backup: made.folder, into: office.folder, credentials });
    const finished = office.ask.restores.finish({});
    await office.ask.session.signIn(ADA);
    expect((await office.ask.today.overview({})).members.applicants).toBe(0);
    await finished;
    expect(await office.ask.session.current({})).not.toBeNull();
  });
});
