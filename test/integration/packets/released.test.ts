import { describe, expect, it } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { listMember, packetOf, phone, post, produce } from './network.ts';

describe('a packet', () => {
  it('shows the facts that each release covers, with the rules of contact beside them (R3, R7)', async () => {
    const office = await testOffice();
    const hank = await listMember(office, {
      givenName: 'Hank',
      familyName: 'Grady',
      town: 'Lewistown',
      experience: ['rural-life'],
      ownWords: 'I like to walk and listen.',
      methods: [
        phone('21', { voicemail: 'never', whoElse: 'my sister', bestTimes: 'evenings' }),
        phone('22'),
        post('PO Box 247'),
      ],
      shows: { contacts: [0, 2] },
    });
    await listMember(office, {
      givenName: 'Margaret',
      familyName: 'Oldcoyote',
      preferredName: 'Peg',
      town: 'Havre',
      ownWords: 'Call me any time.',
      shows: { nameForm: 'preferred', town: false, ownWords: false },
    });
    const text = await packetOf(office, await produce(office), hank);
    expect(text).toContain('Dear Hank Grady,');
    expect(text).toContain('Town: Lewistown');
    expect(text).toContain(
      'Phone: (406) 555-0121 — never leave a voicemail; others may answer: my sister; best times: evenings',
    );
    expect(text).toContain('Mail: PO Box 247, Helena, MT 59601');
    expect(text).toContain('Shared experience: Living in a small town');
    expect(text).toContain('I like to walk and listen.');
    expect(text).toContain('Peg');
    for (const hidden of ['555-0122', 'Margaret', 'Oldcoyote', 'Havre', 'Call me any time'])
      expect(text).not.toContain(hidden);
  });
});
