/** A typeset document: its bytes, how many pages they hold, and their SHA-256 in hexadecimal. */
export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly sha256: string;
}

/** What a worker answers: the PDF, or why there is none. After `isWorn` or a cause the worker must be replaced. */
export type Answer = (Typeset & { readonly isWorn: boolean }) | { readonly cause: unknown };
