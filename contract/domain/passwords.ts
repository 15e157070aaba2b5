import type { Score, ZxcvbnFactory } from '@zxcvbn-ts/core';

/** NIST SP 800-63B-4, 3.1.1: at least 15 characters, at least 64 allowed, no rule about kinds of characters, a blocklist. */
export const SHORTEST_PASSWORD = 15;
export const LONGEST_PASSWORD = 256;
/** How much of a password is searched for well-known parts; searching 256 mixed characters takes seconds. */
const SEARCHED = 64;
/** A password counts as easy to guess below 10^8 guesses (zxcvbn's score 3). */
const STRENGTH_NEEDED = 3;
/** This many characters beside the names make a password more than a name. */
const BESIDE_NAMES = 8;

/** Long phrases that everybody knows and the word lists lack. */
const KNOWN_PHRASES = [
  'correct horse battery staple',
  'correcthorsebatterystaple',
  'the quick brown fox jumps over the lazy dog',
  'thequickbrownfoxjumpsoverthelazydog',
  'to be or not to be that is the question',
  'may the force be with you',
  'maytheforcebewithyou',
];

export type PasswordProblem = 'too-short' | 'too-long' | 'common' | 'contains-name' | 'repeats';

/** What is known about the person and the office: a password must not be made of it. */
export interface PasswordContext {
  readonly username: string;
  readonly fullName: string;
  readonly officeName: string;
}

export interface PasswordCheck {
  readonly ok: boolean;
  readonly reason: PasswordProblem | null;
  /** One sentence for the person who chooses it. */
  readonly hint: string;
  /** 0 easiest to guess, 4 hardest. */
  readonly strength: Score;
}

export type CheckPassword = (password: string, context: PasswordContext) => PasswordCheck;

const HINTS: Record<PasswordProblem, string> = {
  'too-short': `Use at least ${SHORTEST_PASSWORD} characters. A few unrelated words are easy to remember.`,
  'too-long': `Use at most ${LONGEST_PASSWORD} characters.`,
  common:
    'This is made of well-known passwords or phrases. Put in a word or two that others would not expect.',
  'contains-name':
    'This is mostly your name, your user name, or the name of the office or the program. Use words that have nothing to do with them.',
  repeats: 'This repeats the same characters or follows the keyboard. Use a few unrelated words instead.',
};
const GOOD_HINTS: Record<3 | 4, string> = { 3: 'Good. One more word would make it stronger.', 4: 'Strong.' };

/** The form in which passwords are counted and hashed, whatever keyboard typed them: Unicode NFKC. */
export const normalizePassword = (password: string): string => password.normalize('NFKC');

let rules: Promise<CheckPassword> | undefined;

/** Loads the word lists (2 MB, half a second) the first time it is asked, and gives the check to use while somebody types. */
export function loadPasswordRules(): Promise<CheckPassword> {
  rules ??= load();
  return rules;
}

/** Whether a new password will do, and if not, why. */
export const checkPassword = async (password: string, context: PasswordContext): Promise<PasswordCheck> =>
  (await loadPasswordRules())(password, context);

async function load(): Promise<CheckPassword> {
  const [core, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ]);
  const estimator = new core.ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...english.dictionary, phrases: KNOWN_PHRASES },
    graphs: common.adjacencyGraphs,
    maxLength: SEARCHED,
  });
  return (password, context) => check(estimator, normalizePassword(password), wordsOf(context));
}

function check(estimator: ZxcvbnFactory, password: string, words: readonly string[]): PasswordCheck {
  const { score, sequence } = estimator.check(password, [...words]);
  const length = Array.from(password).length;
  if (length < SHORTEST_PASSWORD) return refused('too-short', score);
  if (length > LONGEST_PASSWORD) return refused('too-long', score);
  if (isMostlyNames(password, words)) return refused('contains-name', score);
  if (score >= STRENGTH_NEEDED)
    return { ok: true, reason: null, hint: GOOD_HINTS[score === 4 ? 4 : 3], strength: score };
  const isPattern = sequence.some(({ pattern }) =>
    ['repeat', 'sequence', 'spatial', 'wordSequence'].includes(pattern),
  );
  return refused(isPattern ? 'repeats' : 'common', score);
}

const refused = (reason: PasswordProblem, strength: Score): PasswordCheck => ({
  ok: false,
  reason,
  hint: HINTS[reason],
  strength: strength > 2 ? 2 : strength,
});

/** The names and their parts of three letters and more, longest first. */
const wordsOf = ({ username, fullName, officeName }: PasswordContext): readonly string[] => {
  const names = [username, fullName, officeName, 'Liaison Desk', 'Victim Support Network'].map((name) =>
    name.normalize('NFKC').toLowerCase(),
  );
  const parts = names.flatMap((name) => [
    name,
    name.replaceAll(/[^\p{L}\p{N}]/gu, ''),
    ...name.split(/[^\p{L}\p{N}]+/u),
  ]);
  return [...new Set(parts.filter((part) => part.length >= 3))].toSorted(
    (one, other) => other.length - one.length,
  );
};

/** Names within a longer phrase are no harm (NIST compares whole passwords); what is left without them must not be short. */
function isMostlyNames(password: string, words: readonly string[]): boolean {
  const lower = password.toLowerCase();
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), lower);
  return rest !== lower && Array.from(rest.replaceAll(/[^\p{L}\p{N}]/gu, '')).length < BESIDE_NAMES;
}
