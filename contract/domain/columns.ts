import { foldForSearch } from './folding.ts';
import { isRefusedColumn } from './refused-columns.ts';

/** What a column of an office's list can be imported as. Nothing about an offence, offender or case is among them (R1). */
export const IMPORT_TARGETS = [
  'fullName',
  'givenName',
  'familyName',
  'preferredName',
  'town',
  'county',
  'phone',
  'email',
  'address',
  'voicemail',
  'bestTimes',
  'whoElse',
  'referredBy',
  'codeOfConductSigned',
  'releaseSigned',
  'releaseEnds',
  'confidentialitySigned',
  'officeNote',
  'largePrint',
] as const;
export type ImportTarget = (typeof IMPORT_TARGETS)[number];

/** For every column of the list, in order: what it is imported as, or null to leave it out. */
export type ColumnTargets = readonly (ImportTarget | null)[];

interface TargetWords {
  readonly label: string;
  readonly hint: string;
  /** Whether several columns of one list may be this. */
  readonly isRepeatable: boolean;
}

export const TARGET_WORDS: Readonly<Record<ImportTarget, TargetWords>> = {
  fullName: { label: 'Whole name', hint: '“Last, First” or “First Last”', isRepeatable: false },
  givenName: { label: 'First name', hint: 'Given names only', isRepeatable: false },
  familyName: { label: 'Last name', hint: 'Family name only', isRepeatable: false },
  preferredName: { label: 'Goes by', hint: 'The name the member likes to be called', isRepeatable: false },
  town: { label: 'Town', hint: '“Missoula” or “Missoula, MT”', isRepeatable: false },
  county: { label: 'County', hint: 'One of Montana’s 56 counties', isRepeatable: false },
  phone: {
    label: 'Phone',
    hint: 'Any number of columns; numbers without an area code are taken as 406',
    isRepeatable: true,
  },
  email: { label: 'E-mail', hint: 'One address', isRepeatable: false },
  address: {
    label: 'Mailing address',
    hint: 'Street, town, state and ZIP in one column; ACP addresses with their PMB code',
    isRepeatable: false,
  },
  voicemail: {
    label: 'Voicemail rule',
    hint: 'Whether a message may be left; unclear answers count as not discussed',
    isRepeatable: true,
  },
  bestTimes: { label: 'Best times', hint: 'When to call', isRepeatable: false },
  whoElse: {
    label: 'Who else may answer',
    hint: 'Other people at that phone or address',
    isRepeatable: false,
  },
  referredBy: { label: 'Referred by', hint: 'By whom only', isRepeatable: false },
  codeOfConductSigned: {
    label: 'Code of Conduct signed',
    hint: 'The day it was signed',
    isRepeatable: false,
  },
  releaseSigned: {
    label: 'Release of Information signed',
    hint: 'The day it was signed',
    isRepeatable: false,
  },
  releaseEnds: { label: 'Release of Information ends', hint: 'Its last day', isRepeatable: false },
  confidentialitySigned: {
    label: 'Confidentiality Disclosure signed',
    hint: 'The day it was signed',
    isRepeatable: false,
  },
  officeNote: {
    label: 'Office note',
    hint: 'Short, about this member alone, never about an offense, offender or case',
    isRepeatable: false,
  },
  largePrint: { label: 'Large print', hint: 'Yes or no', isRepeatable: false },
};

/** Header spellings (folded) of each target, the telling ones first: the first target that matches is taken. */
const HEADERS: readonly (readonly [ImportTarget, RegExp])[] = [
  [
    'releaseEnds',
    /\b(roi|release|releases)\b.*\b(end|ends|ended|ending|expire|expires|expired|expiry|expiration|until|thru|through|valid)\b|\b(end|expiration|expiry) (date )?of (roi|release)\b/,
  ],
  ['codeOfConductSigned', /\bcode of conduct\b|\bconduct\b|\bcoc\b/],
  ['confidentialitySigned', /\bconfidential\w*\b|\bconf (disclosure|form|agreement)\b|\bnda\b/],
  [
    'releaseSigned',
    /\broi\b|\brelease of info\w*\b|\brelease (form |date )?(signed|on file)\b|\bsigned release\b/,
  ],
  ['largePrint', /\blarge (print|type)\b|\bbig print\b/],
  [
    'voicemail',
    /\b(leave|left|ok|okay|safe)\b.*\b(msg|msgs|message|messages|vm|voicemail|voice mail)\b|\b(voicemail|voice mail|vm|msg|message)\b/,
  ],
  [
    'bestTimes',
    /\b(best|good|preferred)( contact| call| calling)? (time|times|hours|days?)\b|\bwhen to (call|contact)\b|\bcall times?\b/,
  ],
  [
    'whoElse',
    /\bwho else\b|\bothers? (at|in|answering|who)\b|\bwho (may )?answers?\b|\bshared with\b|\bhousehold\b/,
  ],
  ['referredBy', /\breferr?(ed|al|er)?\b|\bheard (from|about|of)\b|\bsource\b/],
  ['email', /\be ?mails?\b|\be ?mail addr\w*\b/],
  ['phone', /\b(phone|phones|telephone|tel|cell|mobile|landline)\b|\b(home|work) (number|no|ph)\b|^ph\b/],
  ['address', /\b(mailing|postal|street|home|mail)? ?address\b|\baddr\b|^mailing$/],
  ['county', /\bcounty\b|\bcnty\b/],
  ['town', /\b(town|city|community|residence)\b/],
  [
    'preferredName',
    /\b(goes by|nick ?name|preferred name|preferred$|known as|aka|likes to be called|chosen name)\b/,
  ],
  [
    'fullName',
    /\blast\b.*\bfirst\b|\bfirst\b.*\blast\b|\b(full|whole|member|participant|person|victim|victims|survivor) ?names?\b/,
  ],
  ['givenName', /\b(first|given|fore) ?names?\b|^first$|\bfname\b/],
  ['familyName', /\b(last|family|sur) ?names?\b|^last$|\blname\b/],
  ['fullName', /^names?$|^members?$|^participants?$/],
  ['officeNote', /\b(office )?(notes?|comments?|remarks?)\d*\b|^misc\b/],
];

/** What a header by itself suggests; null for refused and unknown headers. */
export function targetOfHeader(header: string): ImportTarget | null {
  if (isRefusedColumn(header)) return null;
  const folded = foldForSearch(header.replace(/([a-z])([A-Z])/g, '$1 $2'));
  return HEADERS.find(([, spelling]) => spelling.test(folded))?.[0] ?? null;
}

/**
 * A first guess at the mapping from headers and some rows' cells. A refused column is never guessed (R1); a target that
 * may stand once is given to its first column only; a whole name gives way to separate first and last names.
 */
export function guessMapping(
  columns: readonly string[],
  sampleRows: readonly (readonly string[])[],
): (ImportTarget | null)[] {
  const taken = new Set<ImportTarget>();
  const cellsOf = (index: number): string[] => sampleRows.map((row) => row[index] ?? '');
  const guessed = columns.map((header, index) => {
    const cells = cellsOf(index);
    const target = isRefusedColumn(header, cells) ? null : (targetOfHeader(header) ?? targetOfCells(cells));
    if (target === null || (taken.has(target) && !TARGET_WORDS[target].isRepeatable)) return null;
    taken.add(target);
    return target;
  });
  const hasParts = taken.has('givenName') && taken.has('familyName');
  return hasParts ? guessed.map((target) => (target === 'fullName' ? null : target)) : guessed;
}

/** Whether the mapping names the member: a whole name, or a first or last name. */
export function namesAPerson(mapping: ColumnTargets): boolean {
  return mapping.some((target) => target === 'fullName' || target === 'givenName' || target === 'familyName');
}

const CELL_SHAPES: readonly (readonly [ImportTarget, RegExp])[] = [
  ['email', /^\S+@\S+\.\S+$/],
  ['phone', /^\+?[\d\s().-]{7,20}(\(?\w+\)?)?$/],
];

function targetOfCells(cells: readonly string[]): ImportTarget | null {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (filled.length < 3) return null;
  const fits = (shape: RegExp): boolean =>
    filled.filter((cell) => shape.test(cell)).length > filled.length * 0.7;
  return CELL_SHAPES.find(([, shape]) => fits(shape))?.[0] ?? null;
}
