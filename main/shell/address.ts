/** The page's own scheme and origin. No other address exists for this program. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://desk';
export const START_PAGE = `${APP_ORIGIN}/index.html`;

/** Whether the address is the page itself: only reloading it counts as navigation that may happen. */
export const isStartPage = (url: string): boolean => url.replace(/[?#].*$/s, '') === START_PAGE;

/** Whether a request may leave the page at all: for its own files, or for bytes that it made itself. */
export const isOwnRequest = (url: string): boolean =>
  url.startsWith(`${APP_ORIGIN}/`) || url.startsWith(`blob:${APP_ORIGIN}/`);
