import type { Span } from './week-hours.ts';

/** What two lists of spans have in common; both in order, and so is what it gives. */
export function overlapping(one: readonly Span[], other: readonly Span[]): Span[] {
  return one.flatMap((a) =>
    other.flatMap((b) => {
      const [from, to] = [Math.max(a.from, b.from), Math.min(a.to, b.to)];
      return from < to ? [{ from, to }] : [];
    }),
  );
}

/** The spans without what is taken, in order. */
export function without(spans: readonly Span[], taken: readonly Span[]): Span[] {
  let left = [...spans];
  for (const { from, to } of taken)
    left = left.flatMap((span) => {
      if (to <= span.from || span.to <= from) return [span];
      const parts = [
        { from: span.from, to: from },
        { from: to, to: span.to },
      ];
      return parts.filter((part) => part.from < part.to);
    });
  return left;
}

/** The earliest start on a step from which both have so many minutes without a break; null when there is none. */
export function firstStart(
  one: readonly Span[],
  other: readonly Span[],
  { minutes, step }: { readonly minutes: number; readonly step: number },
): number | null {
  for (const a of one)
    for (const b of other) {
      const start = Math.ceil(Math.max(a.from, b.from) / step) * step;
      if (start + minutes <= Math.min(a.to, b.to)) return start;
    }
  return null;
}
