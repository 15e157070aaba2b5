const NAMES = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** "Nov", from 'YYYY-MM'. */
export const shortMonth = (month: string): string => NAMES[Number(month.slice(5)) - 1] ?? month;

/** "Nov 2026", from 'YYYY-MM'. */
export const monthInWords = (month: string): string => `${shortMonth(month)} ${month.slice(0, 4)}`;
