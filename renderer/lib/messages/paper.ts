import type { ErrorCode } from '../../../contract/errors.ts';
import type { Message } from '../messages.ts';

/** Words for packets, copies, printing and work that takes a while. */
export const PAPER_MESSAGES = {
  'nobody-to-print': {
    title: 'There is nobody to print for',
    body: () => 'No packet was produced. A packet goes to active members whose three forms are current.',
  },
  'letters-not-printable': {
    title: 'Some letters cannot be printed',
    body: (facts) =>
      `No packet was produced. The packet’s fonts lack ${facts['letters'] === undefined ? 'letters that a name needs' : `these letters: ${facts['letters']}`}. Write them in Latin, Greek or Cyrillic ones: the check before producing names the members, the texts stand on the Office screen.`,
  },
  'copy-changed': {
    title: 'This copy shows something that may no longer be shown',
    body: () => 'Nothing was done with it. Mark it spoiled and produce a new one.',
  },
  'too-many-records': {
    title: 'The filters leave more records than are printed at once',
    body: ({ most }) =>
      `Nothing was printed. At most ${most ?? 'some'} records are printed at once: narrow the filters, by day or by account, or save them as a file.`,
  },
  'job-running': {
    title: 'Something is still being worked on',
    body: () => 'Nothing was started. Wait until it has finished, or cancel it first.',
  },
  cancelled: {
    title: 'Cancelled',
    body: () => 'What was finished before stays; nothing further was done.',
  },
  'print-failed': {
    title: 'The pages did not reach the printer',
    body: () => 'Nothing was recorded as printed. Check the printer and print again.',
  },
} satisfies Partial<Record<ErrorCode, Message>>;
