import type { ErrorCode } from '../../../contract/errors.ts';
import type { Message } from '../messages.ts';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const SAVE_AGAIN = 'Open it in your spreadsheet program, save it as CSV or XLSX and choose that file.';
const FEWER_COLUMNS =
  'Take out the columns that the office does not need, save the list and choose it again.';
const LIST_ALONE = 'Save the list alone as CSV, without pictures and other sheets, and choose that file.';
const SMALLER_FILES = 'Split the list into smaller files and import them one after the other.';

/** What makes a list fit the limit that it went beyond. */
const remedyFor = (limit: string): string =>
  limit.includes('columns') ? FEWER_COLUMNS : limit.includes('unpacked') ? LIST_ALONE : SMALLER_FILES;

/** Words for members, contact methods, forms, scans and imports. */
export const RECORD_MESSAGES = {
  'not-found': {
    title: 'This record is not there any more',
    body: () => 'It may have been merged or removed in the meantime. Go back to the list and look again.',
  },
  'not-possible-now': {
    title: 'This step does not fit how things stand now',
    body: () =>
      'Nothing was changed. The screen may be out of date: look at it again and choose the next step from there.',
  },
  'confirmation-needed': {
    title: 'Say how the member confirmed this',
    body: () =>
      'Nothing was changed. Showing or using more than before needs the member’s word: in person, or on a contact method that was already safe.',
  },
  'confirmation-not-safe': {
    title: 'This contact method was not safe before',
    body: () =>
      'Nothing was changed. Confirm in person, or on a method that the member confirmed on an earlier day. One that was added or first confirmed today does not count yet.',
  },
  'forms-missing': {
    title: 'The required forms are not complete',
    body: () => 'Nothing was done. The member’s page shows which of the three forms comes next.',
  },
  apart: {
    title: 'These two members are kept apart',
    body: () => 'Nothing was changed. An administrator can decide about the separation first.',
  },
  'second-account-needed': {
    title: 'A second person has to do this',
    body: () =>
      'They stay apart. Whoever placed a separation or logged a notice cannot lift it: ask someone else with an account to look at it.',
  },
  'not-listed': {
    title: 'This member cannot be listed today',
    body: () => 'Nothing was done. The member’s page shows what is missing.',
  },
  'meeting-blocked': {
    title: 'Something stands against this meeting',
    body: () =>
      'Nothing was saved, and no sheet was made. “What stands against it” says what it is and what to do about it.',
  },
  'meeting-not-over': {
    title: 'The liaison was not heard from yet',
    body: () =>
      'Nothing was recorded, and the watch goes on. Call them. Check in when they are there and out when they have left safely; without either, record the outcome after the planned end.',
  },
  'meeting-unheard': {
    title: 'It should have begun, and the liaison was not heard from',
    body: () =>
      'Nothing was changed, and the watch goes on. Call them first. Check in when they say they are there and out when they have left safely; then record whether it was held.',
  },
  'scan-type': {
    title: 'This kind of file cannot be kept as a scan',
    body: () => 'Nothing was saved. Scan the form as PDF, JPEG or PNG and add it again.',
  },
  'scan-too-large': {
    title: 'The scan is larger than 20 MB',
    body: () => 'Nothing was saved. Scan it in black and white or at 200 dpi and add it again.',
  },
  'release-end-needed': {
    title: 'The release needs an end date',
    body: () => 'Nothing was saved. Enter the end date that is written on the form.',
  },
  'date-in-future': {
    title: 'The date is in the future',
    body: () => 'Nothing was saved. Enter the day on which it happened.',
  },
  'file-unreadable': {
    title: 'The file could not be read',
    body: ({ reason, line, remedy = SAVE_AGAIN }) =>
      `${reason === undefined ? '' : `${capital(reason)}${line === undefined ? '' : ` (line ${line})`}. `}Nothing was imported, and the file is as it was. ${remedy}`,
  },
  'file-too-large': {
    title: 'The file is too large',
    body: ({ limit }) =>
      `Nothing was imported, and the file is as it was. ${limit === undefined ? '' : `The limit is ${limit}. `}${remedyFor(limit ?? '')}`,
  },
  'column-refused': {
    title: 'This column cannot be imported',
    body: (facts) =>
      `${facts['column'] === undefined ? 'It' : `“${facts['column']}”`} speaks of a crime, an offender or a case, and the office keeps no such facts. The rest of the list can be imported without it.`,
  },
  'mapping-incomplete': {
    title: 'A column still needs a place',
    body: () => 'Nothing was imported yet. Choose the columns that hold the names, then go on.',
  },
} satisfies Partial<Record<ErrorCode, Message>>;
