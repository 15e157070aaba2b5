import type { Edition, FormSheet, PlainDate, SheetSection, TextBlock } from './parts.ts';
export type * from './parts.ts';

/** The office as it signs its papers. */
export interface OfficeDetails {
  readonly name: string;
  readonly addressLines: readonly string[];
  readonly phone: string;
}

interface Paper {
  readonly edition: Edition;
  readonly office: OfficeDetails;
  /** Printed on the paper and written into the PDF: typesetting itself looks at no clock. */
  readonly date: PlainDate;
}

/** One line of an entry: what it is, the fact, and how it may be used (R7), which is printed right behind it. */
export interface EntryLine {
  readonly label: string;
  readonly value: string;
  readonly rule?: string;
}

/** One member as one copy shows them. Only facts that the release in force covers belong here (R3). */
export interface DirectoryEntry {
  readonly name: string;
  /** The letter heading under which it stands; a heading is printed where it changes, in the order given. */
  readonly sortLetter: string;
  readonly lines: readonly EntryLine[];
  readonly experience: readonly string[];
  readonly ownWords?: string;
}

/** What one recipient receives. Nothing in it is counted or numbered but its pages (R4). */
export interface PacketDocument extends Paper {
  readonly kind: 'packet';
  readonly copyNumber: string;
  readonly recipient: { readonly name: string; readonly addressLines: readonly string[] };
  readonly letter: readonly TextBlock[];
  /** Confidentiality notice, code of conduct, changing preferences or leaving, safety: in the order given. */
  readonly sections: readonly { readonly title: string; readonly blocks: readonly TextBlock[] }[];
  readonly directory: {
    readonly intro: readonly TextBlock[];
    readonly entries: readonly DirectoryEntry[];
  };
}

/** One or more of the three required forms, for signing on paper: blank, or with the member's name filled in. */
export interface FormsDocument extends Paper {
  readonly kind: 'forms';
  readonly memberName?: string;
  readonly forms: readonly FormSheet[];
}

/** All that the office holds about a member and shows to others, with room to correct it. */
export interface MemberSheetDocument extends Paper {
  readonly kind: 'member-sheet';
  readonly memberName: string;
  readonly intro: readonly TextBlock[];
  readonly sections: readonly SheetSection[];
}

/** What a liaison takes along to a meeting: one page. */
export interface MeetingSheetDocument extends Paper {
  readonly kind: 'meeting-sheet';
  readonly intro: readonly TextBlock[];
  readonly sections: readonly {
    readonly title: string;
    /** Each with its values under one another. */
    readonly lines: readonly { readonly label: string; readonly values: readonly string[] }[];
  }[];
}

/** A No. 10 envelope. It carries what it is given and nothing else: no office name unless it is in the lines. */
export interface EnvelopeDocument {
  readonly kind: 'envelope';
  readonly date: PlainDate;
  readonly returnAddress: readonly string[];
  readonly address: readonly string[];
}

/** Address labels, Avery 5160 (30 to a sheet), beginning at a label of the first sheet that is still unused. */
export interface LabelsDocument {
  readonly kind: 'labels';
  readonly date: PlainDate;
  /** 1 to 30, along the rows. */
  readonly startPosition: number;
  readonly labels: readonly (readonly string[])[];
}

/** The one paper copy of the recovery key. */
export interface RecoveryKeyDocument extends Paper {
  readonly kind: 'recovery-key';
  readonly groups: readonly string[];
  readonly instructions: readonly TextBlock[];
}

/** The copies of one run, to tick off by hand. */
export interface LedgerSheetDocument extends Paper {
  readonly kind: 'ledger-sheet';
  readonly title: string;
  readonly copies: readonly {
    readonly number: string;
    readonly recipient: string;
    readonly edition: string;
    readonly state: string;
    readonly date: string;
  }[];
  /** Where the audit trail ended, so that it can be compared with this sheet later. */
  readonly smallPrint: string;
}

/** A letter to one holder that asks for copies by their numbers. It has no room for who or why (R4, R5, R8). */
export interface RecallLetterDocument extends Paper {
  readonly kind: 'recall-letter';
  /** The holder's name, and the lines of the address. */
  readonly recipient: readonly string[];
  readonly copyNumbers: readonly string[];
  readonly greeting: readonly TextBlock[];
  /** What stands after the numbers. */
  readonly wording: readonly TextBlock[];
  /** Who signs it: room for a signature is left above. */
  readonly sender: string;
}

/** What stands in a records officer's file after records were destroyed: no names. */
export interface DestructionCertificateDocument extends Paper {
  readonly kind: 'destruction-certificate';
  readonly lines: readonly { readonly label: string; readonly value: string }[];
  readonly backups: string;
}

/** What the office's people did, record by record, to be read on paper. Members stand in it by id only (R9). */
export interface AuditTrailDocument extends Paper {
  readonly kind: 'audit-trail';
  /** What was asked for, by whom and when: a line each. */
  readonly asked: readonly { readonly label: string; readonly value: string }[];
  readonly records: readonly {
    readonly number: string;
    readonly when: string;
    readonly by: string;
    readonly kind: string;
    readonly done: string;
    /** The record's id and figures, small; empty for none. */
    readonly details: string;
  }[];
  /** Where the trail ended, at the foot of every page. */
  readonly head: string;
}

export type PaperDocument =
  | PacketDocument
  | FormsDocument
  | MemberSheetDocument
  | MeetingSheetDocument
  | EnvelopeDocument
  | LabelsDocument
  | RecoveryKeyDocument
  | LedgerSheetDocument
  | RecallLetterDocument
  | DestructionCertificateDocument
  | AuditTrailDocument;
