import { describe, expect, it } from 'vitest';
import { PlainDate } from '../../../contract/domain/dates.ts';
import { ScanId } from '../../../contract/domain/ids.ts';
import { type MemberRecord, memberSheet } from '../../../main/papers/member-sheet.ts';
import { SCOPE, SETTINGS, TODAY, aFormView, aMemberView, aPhoneView, aPostView } from './records.ts';

const RELEASE = 'release-of-information';
const paper = { edition: 'standard', date: TODAY, settings: SETTINGS } as const;
const whole: MemberRecord = {
  member: aMemberView(),
  contacts: [aPhoneView(), aPostView()],
  forms: [aFormView(RELEASE), aFormView('code-of-conduct'), aFormView('confidentiality-disclosure')],
};
const rowsOf = (record: MemberRecord) =>
  memberSheet(record, paper).sections.flatMap(({ rows }) => rows.map((row) => ({ ...row })));
const row = (record: MemberRecord, label: string) => rowsOf(record).find((one) => one.label === label);

describe('the member sheet', () => {
  it.each([
    ['First name', 'Henry', true],
    ['Last name', 'Grady', false],
    ['Goes by', 'Hank', false],
    ['Name as others see it', 'Henry G.', true],
    ['Town', 'Lewistown', true],
    ['County', 'Fergus', false],
    ['Experience you offer to talk about', 'Living in a small town; Corrections and release', true],
    ['Your own words', 'I like to walk.', false],
    ['Told of the network by', 'a neighbor', false],
    ['Standing', 'Active since Mar 1, 2026', false],
    ['Large print', 'yes', false],
    ['Willing to welcome newcomers', 'no', false],
    ['Office note', 'Hard of hearing.', false],
    ['Phone (home)', expect.stringContaining('(406) 555-0121.'), true],
    ['Mailing address', expect.stringContaining('PMB 12, PO Box 7, Helena, MT 59601.'), false],
  ])('says of “%s” what is held, and whether others see it (R3)', (label, value, shown) => {
    expect(row(whole, label)).toEqual({ label, value, shown });
  });

  it('gives every rule for each contact method (R7)', () => {
    expect(row(whole, 'Phone (home)')?.value).toBe(
      '(406) 555-0121. We may use it. Voicemail: never. Who else may answer or open it: a brother. Best times: evenings. Confirmed with you on Oct 1, 2026.',
    );
    expect(row(whole, 'Mailing address')?.value).toMatch(
      /Address Confidentiality Program\. Never confirmed with you\.$/,
    );
    const unsafe = { ...whole, contacts: [aPhoneView({ mayUse: false, isShownToMembers: false })] };
    expect(row(unsafe, 'Phone (home)')).toMatchObject({
      value: expect.stringContaining('We must not use it'),
      shown: false,
    });
  });

  it.each([
    ['paused', { ...whole, member: aMemberView({ status: 'paused', isListed: false }) }],
    [
      'of a release that ended',
      { ...whole, forms: [aFormView(RELEASE, { state: 'ended' })], member: aMemberView({ isListed: false }) },
    ],
    [
      'of a revoked release',
      {
        ...whole,
        forms: [aFormView(RELEASE, { state: 'revoked' })],
        member: aMemberView({ isListed: false }),
      },
    ],
  ])('says that nothing is shown of a member who is %s (R2, R3)', (_, record) => {
    expect(rowsOf(record).filter(({ shown }) => shown === true)).toEqual([]);
    expect(JSON.stringify(memberSheet(record, paper).intro)).toContain('No packet made from today on shows');
    expect(rowsOf(whole).filter(({ shown }) => shown === true)).not.toEqual([]);
  });

  it('lists every form ever recorded, with its dates and what became of it', () => {
    const forms = [
      aFormView(RELEASE, {
        scan: {
          id: ScanId.parse('scan-0001'),
          mediaType: 'image/png',
          bytes: 7,
          addedAt: '2026-03-02T03:00:00Z',
        },
      }),
      aFormView(RELEASE, {
        state: 'revoked',
        revokedOn: PlainDate.parse('2026-02-01'),
        revokedHow: 'written',
      }),
      aFormView('code-of-conduct', { state: 'replaced' }),
    ];
    const values = memberSheet({ ...whole, forms }, paper).sections[2]?.rows.map(({ value }) => value);
    expect(values).toEqual([
      'Version 1, signed Mar 1, 2026, received by Ada Birdsong. Replaced by a later one.',
      'Version 1, signed Mar 1, 2026, received by Ada Birdsong. In force until Mar 1, 2027. A scan is kept.',
      'Version 1, signed Mar 1, 2026, received by Ada Birdsong. Revoked in writing on Feb 1, 2026.',
      'not signed',
    ]);
  });

  it('names only the first name’s form that the release covers', () => {
    const withScope = (nameForm: typeof SCOPE.nameForm): MemberRecord => ({
      ...whole,
      forms: [aFormView(RELEASE, { scope: { ...SCOPE, nameForm } })],
    });
    expect(row(withScope('full'), 'Last name')?.shown).toBe(true);
    expect(row(withScope('preferred'), 'Name as others see it')?.value).toBe('Hank');
    expect(row(withScope('preferred'), 'First name')?.shown).toBe(false);
    expect(row(withScope('preferred'), 'Goes by')?.shown).toBe(true);
  });
});
