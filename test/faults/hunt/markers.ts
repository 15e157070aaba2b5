/** Words that stand nowhere in the program: each is said in one place of the office, and looked for in every file. */
export const MARKERS = {
  givenName: 'Zephyrinth',
  familyName: 'Quillabark',
  preferredName: 'Wrenfeather',
  town: 'Yarrowmoor',
  referredBy: 'Umberlane Fox',
  ownWords: 'I keep nine velvet otters',
  officeNote: 'prefers the cobalt entrance',
  phone: '406-555-0187',
  phoneStored: '+14065550187',
  email: 'plumeglass.vix@example.org',
  street: '4417 Jasperwick Hollow',
  whoElse: 'her aunt Thimblewood answers',
  bestTimes: 'after the krakelspiel hour',
  label: 'my brindlemoss phone',
  scan: 'SCANNED-OXBOWTINSEL-PAGE',
  imported: 'Gossamerfink',
  importedEmail: 'dovetail.hush@example.org',
  noticeNote: 'both knit for the same gannet',
  venue: 'Larkspindle Reading Room',
  codePhrase: 'Has the marzipan heron flown?',
  searched: 'ellabarkqui',
  leaver: 'Nightjarrow',
  leaverWords: 'counts the pewter foxgloves',
} as const;

/** A word in every form in which a program may leave it behind. */
export function formsOf(word: string): readonly Buffer[] {
  const cases = [...new Set([word, word.toLowerCase(), word.toUpperCase()])];
  return cases.flatMap((text) => {
    const utf16 = Buffer.from(text, 'utf16le');
    const bytes = Buffer.from(text);
    return [
      bytes,
      utf16,
      Buffer.from(utf16).swap16(),
      ...base64Of(bytes),
      Buffer.from(bytes.toString('hex')),
    ];
  });
}

/** The middle of the base 64 forms that a text has at each of the three places that it can begin at. */
const base64Of = (bytes: Buffer): Buffer[] =>
  [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    return Buffer.from(text.slice(before === 0 ? 0 : 4, -4));
  });
