import { describe, expect, it } from 'vitest';
import { checkPassword, loadPasswordRules, normalizePassword } from '../../../contract/domain/passwords.ts';

const CONTEXT = {
  username: 'dwhitehorse',
  fullName: 'Dana Whitehorse',
  officeName: 'Helena Victim Services',
};
const checked = (password: string) => checkPassword(password, CONTEXT);

/** 256 characters without a pattern, the same in every run. */
const LONGEST = Array.from({ length: 256 }, (_, index) =>
  String.fromCharCode(97 + ((index * index * 31 + index * 17) % 26)),
).join('');

describe('a new password', () => {
  it.each([
    'wandering otter plum',
    'the roses bloom in winter',
    'kx7Wq!trz9 mbv2 LLp',
    'ovo je dobra lozinka za šumu',
    'đêm trăng rừng thông xanh',
  ])('will do when it is long and not to be expected: %s', async (password) => {
    expect(await checked(password)).toMatchObject({ ok: true, reason: null });
  });

  it.each(['', 'short', 'fourteen chars', '🦌🦌🦌🦌🦌🦌🦌🦌🦌🦌🦌🦌🦌🦌'])(
    'is too short below 15 characters: %s',
    async (password) => {
      expect(await checked(password)).toMatchObject({ ok: false, reason: 'too-short' });
    },
  );

  it('counts characters as the person sees them typed, after NFKC', async () => {
    // 14 letters with their accents typed apart are 28 code units, and still 14 characters.
    expect(await checked('wánděřîng öttë'.normalize('NFD'))).toMatchObject({ reason: 'too-short' });
    expect(await checked('wánděřîng öttër'.normalize('NFD'))).toMatchObject({ ok: true });
  });

  it('may have 64 characters and up to 256, and no more', async () => {
    expect(await checked(LONGEST.slice(0, 64))).toMatchObject({ ok: true });
    expect(await checked(LONGEST)).toMatchObject({ ok: true });
    expect(await checked(`${LONGEST}x`)).toMatchObject({ ok: false, reason: 'too-long' });
  });

  it.each([
    'password1234567',
    'P@ssw0rd1234567',
    'qwertyuiopasdfgh',
    'correct horse battery staple',
    '1q2w3e4r5t6y7u8i9o0p',
  ])('is refused when others would try it first: %s', async (password) => {
    expect(await checked(password)).toMatchObject({ ok: false, reason: 'common' });
  });

  it.each([
    'aaaaaaaaaaaaaaaa',
    'abcabcabcabcabcabc',
    '1234567890123456',
    'passwordpassword',
    'monday tuesday wednesday',
    'x'.repeat(200),
  ])('is refused when it repeats or counts on: %s', async (password) => {
    expect(await checked(password)).toMatchObject({ ok: false, reason: 'repeats' });
  });

  it.each([
    'Dana Whitehorse',
    'dana.whitehorse2026!',
    'dwhitehorse-dwhitehorse',
    'Helena Victim Services 26',
    'LiaisonDesk LiaisonDesk',
    'victimsupportnetwork',
  ])('is refused when it is mostly a name around it: %s', async (password) => {
    expect(await checked(password)).toMatchObject({ ok: false, reason: 'contains-name' });
  });

  it('may hold a name among other words', async () => {
    expect(await checked('dana likes wandering otters')).toMatchObject({ ok: true });
  });

  it('needs no capital, digit or sign, only to be hard to guess', async () => {
    expect(await checked('wandering otter plum river')).toMatchObject({ ok: true, strength: 4 });
  });

  it('always says in a sentence what to do', async () => {
    for (const password of [
      'short',
      'password1234567',
      'aaaaaaaaaaaaaaaa',
      'Dana Whitehorse',
      `${LONGEST}x`,
      'wandering otter plum',
    ]) {
      expect((await checked(password)).hint).toMatch(/^[A-Z].+\.$/);
    }
  });

  it('never calls a refused password strong', async () => {
    expect((await checked(`${LONGEST}x`)).strength).toBeLessThan(3);
  });

  it('loads its word lists once', () => {
    expect(loadPasswordRules()).toBe(loadPasswordRules());
  });

  it('is the same whichever way its letters were typed', () => {
    expect(normalizePassword('cafe\u0301 ﬁle')).toBe('café file');
  });
});
