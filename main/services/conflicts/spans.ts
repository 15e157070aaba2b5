/** The middle and the longest of spans of time between two moments, in milliseconds; null for none. */
export function spanOf(
  spans: readonly (readonly [from: string, to: string])[],
): { medianMs: number; worstMs: number } | null {
  const lengths = spans
    .map(([from, to]) => Math.max(0, Date.parse(to) - Date.parse(from)))
    .sort((one, other) => one - other);
  const [medianMs, worstMs] = [lengths[(lengths.length - 1) >> 1], lengths.at(-1)];
  return medianMs === undefined || worstMs === undefined ? null : { medianMs, worstMs };
}
