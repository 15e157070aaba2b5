import { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

const TOO_SMALL: Readonly<Record<string, (least: number) => string>> = {
  string: (least) => (least <= 1 ? 'Fill this in.' : `Use at least ${least} characters.`),
  array: (least) => (least <= 1 ? 'Choose at least one.' : `Choose at least ${least}.`),
  number: (least) => `Enter ${least} or more.`,
};

const TOO_BIG: Readonly<Record<string, (most: number) => string>> = {
  string: (most) => `Use at most ${most} characters.`,
  array: (most) => `Choose at most ${most}.`,
  number: (most) => `Enter ${most} or less.`,
};

const FORMATS: Readonly<Record<string, string>> = {
  email: 'Enter an address like name@example.org.',
  date: 'Enter a date.',
  datetime: 'Enter a date and time.',
  regex: 'This has a letter or sign that cannot be used here.',
};

/** What a form says beside an entry that does not fit its schema: what to do, in plain words. */
export function plainWords(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return (
        TOO_SMALL[issue.origin === 'int' ? 'number' : issue.origin]?.(Number(issue.minimum)) ??
        'This is too small.'
      );
    case 'too_big':
      return (
        TOO_BIG[issue.origin === 'int' ? 'number' : issue.origin]?.(Number(issue.maximum)) ??
        'This is too large.'
      );
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'This is not written as expected.';
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'Enter a number.' : 'Fill this in.';
    case 'invalid_value':
    case 'invalid_union':
      return 'Choose one.';
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'not_multiple_of':
    case 'unrecognized_keys':
    default:
      return 'Check this entry.';
  }
}

/**
 * Sets zod up for the page: plain words, and no compiled parsers, because the content policy forbids code made from text.
 * Must run before any schema is used.
 */
export function setUpSchemas(): void {
  z.config({ jitless: true, customError: plainWords });
}
