import { figureInWords } from '../../../contract/audit-words/figures.ts';
import { AuditFacts, type AuditFilter } from '../../../contract/audit.ts';

/** Which records were asked for, so that the trail says what left the office. */
export const given = (filter: AuditFilter): AuditFacts =>
  Object.fromEntries(
    Object.entries({ ...filter, kinds: filter.kinds.join(' ') }).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
    ),
  );

/** A record's figures as far as they can be read: somebody may have changed it from outside. */
export function factsOf(text: string): AuditFacts {
  try {
    return AuditFacts.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** A record's figures in one line, ids as they are: `from=staff; to=liaison`. For a file that a machine reads. */
export const detailsOf = (facts: string): string =>
  Object.entries(factsOf(facts))
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('; ');

/** The same in words, for paper: `from staff, to liaison`. */
export const figuresOf = (facts: string): string =>
  Object.entries(factsOf(facts))
    .map(([name, value]) => figureInWords(name, value))
    .join(', ');
