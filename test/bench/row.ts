/** One line of the speed table: what was measured, in which unit, what it must reach, and whether it does. */
export interface BenchRow {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  readonly ok: boolean;
}
