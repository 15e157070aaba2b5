import { describe, expect, it } from 'vitest';
import { AUDIT_ACTIONS, type AuditEntry, type AuditKind } from '../../../contract/audit.ts';
import { ERROR_CODES } from '../../../contract/errors.ts';
import { endpointNames } from '../../../contract/index.ts';
import { auditWords } from '../../../contract/audit-words/audit-words.ts';
import { detailsInWords } from '../../../renderer/lib/audit-words/details.ts';

const entry = (kind: AuditKind, action: string, facts = {}, names: AuditEntry['names'] = {}) => ({
  kind,
  action,
  facts,
  names,
});
/** No dot between small letters, no id: a sentence for a person. */
const PLAIN = /^[A-Z][^.]*$/;

describe('the words of the audit trail', () => {
  it.each(AUDIT_ACTIONS)('say plainly what %s did', (action) => {
    expect(auditWords(entry('change', action))).toMatch(PLAIN);
  });

  it('know by name nothing but endpoints, and what happens within them (R4, R6)', () => {
    const others = AUDIT_ACTIONS.filter((action) => !endpointNames.includes(action));
    expect(others).toEqual([
      'accounts.renewKey',
      'audit.fault',
      'confirmations.add',
      'meetings.hold',
      'session.clockAhead',
      'session.clockBehind',
    ]);
  });

  it.each([...endpointNames, 'desk.call', 'unknown-endpoint'])(
    'say plainly that %s was refused',
    (action) => {
      expect(auditWords(entry('refusal', action))).toMatch(/^Refused: [a-z][^.]*$/);
    },
  );

  it.each(ERROR_CODES)('say why, when it was refused as %s', (code) => {
    expect(detailsInWords(entry('refusal', 'members.get', { code }))).toMatch(/^[A-Z]/);
  });

  it('tell a run from a member’s own copy in it, and from one that was left out', () => {
    const words = [{ recipients: 3, leftOut: 1 }, { number: 7 }, { leftOut: 'forms-missing' }].map((facts) =>
      auditWords(entry('change', 'packets.produce', facts)),
    );
    expect(words).toEqual([
      'Packet run begun for 3 members',
      'Packet VSN-000007 produced',
      'Left out of a packet run',
    ]);
  });

  it('keep the name under which a newer program wrote', () => {
    expect(auditWords(entry('change', 'weather.look'))).toBe('weather.look');
    expect(auditWords(entry('refusal', 'weather.look'))).toBe('Refused: weather.look');
  });

  it('give names for ids, and leave out an id that nobody knows any more', () => {
    const [known, gone] = ['5a1f6c1e-0000-4000-8000-000000000001', '5a1f6c1e-0000-4000-8000-000000000002'];
    const names = { [known]: { what: 'member', name: 'Wren Hollow' } } as const;
    const facts = { welcome: gone, welcomer: known, outcome: 'reached' };
    expect(detailsInWords(entry('change', 'welcomes.close', facts, names))).toBe(
      'welcomer Wren Hollow, outcome reached',
    );
  });
});
