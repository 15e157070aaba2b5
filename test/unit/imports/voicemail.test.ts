import { describe, expect, it } from 'vitest';
import { readVoicemail } from '../../../main/imports/checking/voicemail.ts';

describe('what a list says about voicemail (R7)', () => {
  it.each([
    ['Y', 'fine'],
    ['yes', 'fine'],
    ['OK', 'fine'],
    ['N', 'never'],
    ['NO!!!', 'never'],
    ['not ok', 'never'],
    ['', 'not-discussed'],
    ['n/a', 'not-discussed'],
    ['?', 'not-discussed'],
  ])('reads %j plainly as %s', (text, rule) => {
    expect(readVoicemail(text)).toEqual({ rule, whoElse: '', reading: 'plain' });
  });

  it.each([
    ['no!! husband answers', 'never', 'husband answers'],
    ['No - roommate hears it', 'never', 'roommate hears it'],
    ['never, son listens to it', 'never', 'son listens to it'],
    ["yes - but don't say DOC", 'vague', ''],
    ['Yes, but don’t mention the program', 'vague', ''],
    ['vague only', 'vague', ''],
    ['no details', 'vague', ''],
    ['first name only', 'vague', ''],
    ['do not leave msg', 'never', ''],
    ['No VM', 'never', ''],
  ])('understands %j as %s, who else: %j', (text, rule, whoElse) => {
    expect(readVoicemail(text)).toEqual({ rule, whoElse, reading: 'understood' });
  });

  it.each(['Yes but only after 5', 'y - cell only', 'y/n'])(
    'takes a yes with a condition, %j, as vague',
    (text) => {
      expect(readVoicemail(text)).toMatchObject({ rule: 'vague', reading: 'condition' });
    },
  );

  it.each(['maybe', 'ask first', 'text only', 'x', 'doesn’t matter'])(
    'takes %j, which it does not know, as not discussed',
    (text) => {
      expect(readVoicemail(text)).toMatchObject({ rule: 'not-discussed', reading: 'unclear' });
    },
  );

  it.each(['no problem', 'not sure', 'yes but never at night', 'No, except cell'])(
    'takes the safe side where a no is heard: %j',
    (text) => {
      expect(readVoicemail(text).rule).toBe('never');
    },
  );
});
