import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from '../../../contract/errors.ts';
import { RefusedError } from '../../../renderer/lib/desk.ts';
import { MESSAGES, wordsFor, wordsOf } from '../../../renderer/lib/messages.ts';

describe('the words for refusals', () => {
  it.each(ERROR_CODES)('say for %s what happened and what to do', (code) => {
    const { title, body } = wordsFor(code);
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(body).toMatch(/\.$/);
    expect(body.length).toBeGreaterThan(title.length / 2);
  });

  it.each(ERROR_CODES)('never shout, blame or speak of machinery for %s', (code) => {
    const { title, body } = wordsFor(code);
    expect(`${title} ${body}`).not.toMatch(
      /!|\b(invalid|illegal|your fault|you failed|SQL|exception|undefined|null|error code)\b/i,
    );
  });

  it('stand for every code there is, and for no other', () => {
    expect(Object.keys(MESSAGES).toSorted()).toEqual([...ERROR_CODES].toSorted());
  });

  it('say how long to wait when the program says so', () => {
    expect(wordsFor('wrong-password', { waitSeconds: '8' }).body).toContain('Wait 8 seconds');
    expect(wordsFor('wrong-password').body).toContain('Caps Lock');
  });

  it('name the letters that cannot be printed', () => {
    expect(wordsFor('letters-not-printable', { letters: 'ಠ' }).body).toContain('ಠ');
  });

  it('explain R1 when a column is refused', () => {
    expect(wordsFor('column-refused', { column: 'Offense' }).body).toContain('“Offense” speaks of a crime');
  });

  it('treat anything that is no refusal as a fault, without its text', () => {
    expect(wordsOf(new Error('SELECT secret'))).toEqual(wordsFor('fault'));
    expect(wordsOf(new RefusedError({ ok: false, code: 'disk-full' }))).toEqual(wordsFor('disk-full'));
  });
});
