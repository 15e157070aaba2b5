import type { ErrorCode } from '../../contract/errors.ts';
import { RefusedError } from './desk.ts';
import { BACKUP_MESSAGES } from './messages/backups.ts';
import { ENTRY_MESSAGES } from './messages/entry.ts';
import { RECORD_MESSAGES } from './messages/records.ts';
import { PAPER_MESSAGES } from './messages/paper.ts';

export type Facts = Readonly<Record<string, string>>;

/** What a refusal says: what happened (title), then what is safe and what to do (body). */
export interface Message {
  readonly title: string;
  readonly body: (facts: Facts) => string;
}

/** The words for every refusal. They stand here and nowhere else. */
export const MESSAGES: Readonly<Record<ErrorCode, Message>> = {
  ...BACKUP_MESSAGES,
  ...ENTRY_MESSAGES,
  ...RECORD_MESSAGES,
  ...PAPER_MESSAGES,
};

export interface Words {
  readonly title: string;
  readonly body: string;
}

/** The words for one refusal. */
export function wordsFor(code: ErrorCode, facts: Facts = {}): Words {
  const message = MESSAGES[code];
  return { title: message.title, body: message.body(facts) };
}

/** The words for anything that was thrown: a refusal's own, or those of a fault. */
export function wordsOf(error: unknown): Words {
  return error instanceof RefusedError ? wordsFor(error.code, error.facts) : wordsFor('fault');
}
