/** Page sizes in reach of the keyboard; 200 % and more for people who see little (WCAG 1.4.4). */
const STEPS = [0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3] as const;

/** The next larger size; the largest stays. */
export const larger = (factor: number): number =>
  STEPS.find((step) => step > factor + 0.01) ?? STEPS[STEPS.length - 1] ?? 1;

/** The next smaller size; the smallest stays. */
export const smaller = (factor: number): number => STEPS.findLast((step) => step < factor - 0.01) ?? STEPS[0];
