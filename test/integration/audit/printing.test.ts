import { describe, expect, it } from 'vitest';
import { MOST_PRINTED } from '../../../contract/audit.ts';
import { newMember } from '../../support/builders.ts';
import { PASSWORD, signInAs, testOffice } from '../../support/office.ts';
import { pdfText } from '../../support/pdf-text.ts';
import { withRawDatabase } from '../../support/raw-office.ts';

const all = { kinds: [], action: null, accountId: null, subject: '', from: null, to: null };

describe('the trail on paper', () => {
  it('holds what the filters leave, in words, members by id only, and where the trail ended (R9)', async () => {
    const office = await testOffice();
    const { id } = await newMember(office, { givenName: 'Juniper', familyName: 'Goldfinch' });
    const { head } = await office.ask.audit.standing({});
    const { pages } = await pdfText((await office.ask.audit.print({ ...all, subject: id })).pdf);
    const text = pages.join(' ');
    expect(text).toContain(`About the record: ${id}`);
    expect(text).toContain('Member added');
    expect(text).toMatch(/Printed: Nov 24, 2026, 10:00 AM, by Ada/);
    expect(text).toContain(`The trail had ${head.count + 1} records when this was printed`);
    expect(text).not.toMatch(/Juniper|Goldfinch/);
    const [printed] = await office.ask.audit.list({ ...all, kinds: ['print'], before: null, limit: 5 });
    expect(printed).toMatchObject({ action: 'audit.print', facts: { subject: id, upTo: head.count } });
  });

  it('is for those who may read it, and the refusal is recorded (R9)', async () => {
    const office = await testOffice();
    await signInAs(office, 'liaison');
    await expect(office.ask.audit.print(all)).rejects.toThrow('not-allowed');
    await signInAs(office, 'administrator');
    const refused = await office.ask.audit.list({ ...all, kinds: ['refusal'], before: null, limit: 5 });
    expect(refused).toContainEqual(expect.objectContaining({ action: 'audit.print' }));
  });

  it('is refused when more records fit than are printed at once, and says how many those are', async () => {
    const office = await testOffice();
    await withRawDatabase(office, (db) =>
      db
        .prepare(
          `INSERT INTO audit_trail (seq, at, account_id, kind, action, subject, facts, previous, hash)
           WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ?)
           SELECT (SELECT max(seq) FROM audit_trail) + i, '2026-11-24T17:00:00.000Z', NULL, 'view', 'members.get',
             'subject-of-many', '{}', zeroblob(32), randomblob(32) FROM n`,
        )
        .run(MOST_PRINTED),
    );
    await office.ask.session.signIn({ username: 'ada', password: PASSWORD });
    const many = { ...all, subject: 'subject-of-many' };
    await expect(office.ask.audit.print(many)).rejects.toMatchObject({
      refusal: { code: 'too-many-records', facts: { most: '1,000' } },
    });
    const printed = await office.ask.audit.list({ ...all, action: 'audit.print', before: null, limit: 5 });
    expect(printed).toMatchObject([{ kind: 'refusal' }]);
  });
});
