/**
 * What can be said about a cell of an imported row. `refused`: it is not taken (and without a name, neither is the row);
 * `warning`: a person must look; `changed`: it was understood and is stored otherwise than written.
 */
export type ProblemSeverity = 'refused' | 'warning' | 'changed';

interface ProblemWords {
  readonly severity: ProblemSeverity;
  readonly words: string;
}

const refused = (words: string): ProblemWords => ({ severity: 'refused', words });
const warning = (words: string): ProblemWords => ({ severity: 'warning', words });
const changed = (words: string): ProblemWords => ({ severity: 'changed', words });

/** Every finding with its severity and the words for the preview and the report. */
export const ROW_PROBLEMS = {
  'no-name': refused('There is no name in this row. The row is not imported.'),
  'summary-row': refused('This looks like a total, not a person. The row is not imported.'),
  'name-is-formula': refused(
    'The name is a spreadsheet formula. The row is not imported; write the name as text.',
  ),
  'name-too-long': refused('A name may have at most 80 characters. The row is not imported.'),
  'form-date-in-future': refused('The signing date is in the future. The form is not recorded.'),
  'release-ends-before-signing': refused('The release ends before it was signed. It is not recorded.'),
  'release-end-unreadable': refused(
    'The end of the release could not be read, so the release is not recorded.',
  ),
  'name-split-unsure': warning('Check which part is the last name.'),
  'name-has-digits': warning('The name holds digits or signs. Check it.'),
  'name-word-unusual': warning('A word in this name may speak of a crime. Check that it is only a name.'),
  'letters-lost': warning('Letters were lost before the file was saved. Correct the text.'),
  'formula-as-text': warning('This looks like a formula. It is kept as plain text and never worked out.'),
  'text-cut': warning('The text was too long and was cut.'),
  'may-mention-crime': warning('This may speak of a crime, a case or an offender, so it is not imported.'),
  'county-unknown': warning('This is not a county of Montana. It is left empty.'),
  'phone-unreadable': warning('This phone number could not be read. It is left out.'),
  'voicemail-unclear': warning('The voicemail rule is not clear. It counts as not discussed: vague only.'),
  'voicemail-condition': warning(
    'Messages are allowed with a condition. They are set to vague; check the condition.',
  ),
  'voicemail-which-phone': warning(
    'The list does not say for which phone messages are fine. Only the first is set so.',
  ),
  'rule-without-phone': warning('There is no phone number to keep this with. It is not imported.'),
  'do-not-use': warning(
    'The list says not to use this. It is imported as not to be used; check with the member.',
  ),
  'email-invalid': warning('This is not an e-mail address. It is left out.'),
  'email-several': warning('There is more than one e-mail address. Only the first is imported.'),
  'address-incomplete': warning('Street, town, state or ZIP could not be told apart. Check the address.'),
  'pmb-missing': warning('An ACP address needs its PMB code, or mail goes astray.'),
  'form-date-unreadable': warning('The signing date could not be read. The form is not recorded.'),
  'form-without-date': warning('The list says signed but gives no date. The form is not recorded.'),
  'form-date-day-first': warning('Read with the day first. Check the date.'),
  'form-date-very-old': warning('The form was signed more than 30 years ago. Check the date.'),
  'release-without-end': changed('The release has no end. The office’s usual period is used.'),
  'release-ended': warning('The release has already ended. The member needs a new one.'),
  'release-end-cut': warning('A release is good for at most 60 months. It ends earlier than the list says.'),
  'release-end-without-signing': warning('A release end without a signing date. No release is recorded.'),
  'note-says-duplicate': warning(
    'The list asks whether this person is in it twice. The remark is not imported.',
  ),
  'note-says-moved': warning('The list says that the member may have moved. Check town and address.'),
  'town-tidied': changed('The town is written without state and capitals.'),
  'area-code-assumed': changed('Area code 406 was added.'),
  'voicemail-understood': changed('Understood as this rule.'),
  'acp-recognised': changed('Recognized as an Address Confidentiality Program address.'),
  'release-scope-narrowest': changed(
    'The list does not say what the release covers, so others see only the name the member goes by.',
  ),
  'form-not-signed': changed('Not signed yet. No form is recorded.'),
  'form-date-month-first': changed('Read with the month first.'),
  'form-date-serial': changed('Read as a spreadsheet’s day number.'),
  'note-as-large-print': changed('Set as: large print.'),
  'note-as-contact-wish': changed('Kept beside the phone number.'),
} as const satisfies Record<string, ProblemWords>;

export type ProblemCode = keyof typeof ROW_PROBLEMS;
