import { beforeEach, describe, expect, it } from 'vitest';
import { type TestOffice, signInAs, testOffice } from '../../support/office.ts';
import { aMember, sign } from './people.ts';

let office: TestOffice;
beforeEach(async () => {
  office = await testOffice();
});

const conduct = { kind: 'code-of-conduct', version: '2026-12', text: 'A new code.' } as const;

describe('versions of forms', () => {
  it('begins with one of each, and hands out the newest one added', async () => {
    expect(await office.ask.forms.versions({})).toHaveLength(3);
    const after = await office.ask.forms.addVersion(conduct);
    expect(after.filter(({ kind }) => kind === 'code-of-conduct')).toMatchObject([
      { version: '2026-12', isCurrent: true, since: '2026-11-24', signers: 0 },
      { version: '1', isCurrent: false, signers: 0 },
    ]);
  });

  it('refuses a version that the form already has, and anyone but an administrator', async () => {
    await office.ask.forms.addVersion(conduct);
    await expect(office.ask.forms.addVersion(conduct)).rejects.toMatchObject({ code: 'not-possible-now' });
    await signInAs(office, 'staff');
    await expect(office.ask.forms.addVersion({ ...conduct, version: '3' })).rejects.toMatchObject({
      code: 'not-allowed',
    });
  });

  it('says who signed an older version, the oldest signature first', async () => {
    const [early, late, left, renewed, revoked] = await Promise.all(
      ['Ada', 'Bo', 'Cy', 'Di', 'Ed'].map((givenName) => aMember(office, { givenName })),
    );
    if (!early || !late || !left || !renewed || !revoked) throw new Error('five members are needed');
    const kind = 'code-of-conduct';
    await sign(office, late.id, { kind, signedOn: '2026-05-01' });
    await sign(office, early.id, { kind, signedOn: '2026-04-01' });
    await sign(office, left.id, { kind });
    await office.ask.members.changeStatus({ id: left.id, to: 'left' });
    const { id } = await sign(office, revoked.id, { kind });
    await office.ask.forms.revoke({ id, how: 'oral' });
    await sign(office, renewed.id, { kind, signedOn: '2026-05-02' });
    expect(await office.ask.forms.olderSigners({ kind })).toEqual([]);
    await office.ask.forms.addVersion(conduct);
    await sign(office, renewed.id, { kind, version: '2026-12', signedOn: '2026-11-24' });
    expect(await office.ask.forms.olderSigners({ kind })).toMatchObject([
      { member: { id: early.id }, version: '1', signedOn: '2026-04-01' },
      { member: { id: late.id }, version: '1' },
    ]);
    expect((await office.ask.forms.versions({})).find(({ version }) => version === '2026-12')).toMatchObject({
      signers: 1,
    });
  });
});
