/** Whole numbers as people write them: "12,400". */
export const formatCount = (count: number): string => count.toLocaleString('en-US');

/** "1 member", "12 members". */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
