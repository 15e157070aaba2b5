import { describe, expect, it } from 'vitest';
import { recallLetter } from '../../../main/papers/recall-letter.ts';
import { SETTINGS, TODAY } from './records.ts';

const letterFor = (copyNumbers: readonly string[], letterSender = 'Sam Reed') =>
  recallLetter({
    edition: 'standard',
    date: TODAY,
    copyNumbers,
    holder: 'Jordan Avery',
    addressLines: ['PO Box 117', 'Butte, MT 59701'],
    settings: { ...SETTINGS, letterSender },
  });

describe('the letter of a recall', () => {
  it('speaks of one packet or of several, by their numbers', () => {
    const said = (copyNumbers: readonly string[]) => JSON.stringify(letterFor(copyNumbers));
    expect(said(['VSN-000001'])).toContain('the packet with this number');
    expect(said(['VSN-000001'])).toContain('bring it to the office');
    expect(said(['VSN-000001', 'VSN-000002'])).toContain('the packets with these numbers');
    expect(said(['VSN-000001', 'VSN-000002'])).toContain('bring them to the office');
  });

  it('is signed by whom the office named for its letters, or else by the office', () => {
    expect(letterFor(['VSN-000001']).sender).toBe(`Sam Reed, ${SETTINGS.name}`);
    expect(letterFor(['VSN-000001'], '').sender).toBe(SETTINGS.name);
  });

  it('differs in nothing but numbers and holder (R4, R5)', () => {
    const { copyNumbers, ...one } = letterFor(['VSN-000001']);
    const { copyNumbers: others, ...another } = letterFor(['VSN-000117']);
    expect([...copyNumbers, ...others]).toEqual(['VSN-000001', 'VSN-000117']);
    expect(one).toEqual(another);
  });
});
