/** One thing to choose. */
export interface Option<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A second, quieter line. */
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean;
}
