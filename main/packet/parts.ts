/** `large`: 18 point throughout, one column. */
export type Edition = 'standard' | 'large';

/** A calendar day, `2026-11-24`. */
export type PlainDate = string;

/** Running text. A text is printed as it stands: no mark-up in it means anything. */
export type TextBlock =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'bullets' | 'steps'; readonly items: readonly string[] };

/** A box to tick. `write`: how many lines to write on follow it when there is no value. */
export interface ScopeChoice {
  readonly label: string;
  readonly value?: string;
  readonly write?: number;
  readonly ticked?: boolean;
}

/** Boxes that belong together, of which one or any may be ticked. */
export interface ScopeGroup {
  readonly title: string;
  readonly pick: 'one' | 'any';
  readonly choices: readonly ScopeChoice[];
}

/** One required form for signing. */
export interface FormSheet {
  readonly form: 'code-of-conduct' | 'release-of-information' | 'confidentiality-disclosure';
  readonly title: string;
  readonly version: string;
  readonly blocks: readonly TextBlock[];
  /** The release's scope and end date; absent on the other forms. */
  readonly release?: {
    readonly intro?: string;
    readonly scope: readonly ScopeGroup[];
    /** Printed as the end date when known, else a line to write it on. */
    readonly endDate?: PlainDate;
  };
  /** The sentence right above the signature. */
  readonly declaration?: string;
}

/** One fact on the member sheet; `shown` null where the question does not arise. */
export interface SheetRow {
  readonly label: string;
  readonly value: string;
  readonly shown: boolean | null;
}

export interface SheetSection {
  readonly title: string;
  readonly rows: readonly SheetRow[];
}
