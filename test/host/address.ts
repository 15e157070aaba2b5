/**
 * Plain Chromium knows no `app:` scheme (measured: navigation is aborted before any interception), so the page is
 * shown at an `https:` address of the reserved top-level domain `.invalid` and translated at the edge. The program
 * itself sees `app:` addresses only.
 */
const APP_ADDRESS = /^app:\/\/([^/?#]*)([^]*)$/i;
const BROWSER_ADDRESS = /^(blob:)?https:\/\/([^/?#]*)\.app\.invalid(?:\/([^]*))?$/i;

/** app://desk/x → https://desk.app.invalid/x; every other address stays. */
export const toBrowser = (address: string): string =>
  address.replace(
    APP_ADDRESS,
    (_all, host: string, rest: string) => `https://${host}.app.invalid${rest || '/'}`,
  );

/** https://desk.app.invalid/x → app://desk/x, also behind `blob:`; every other address stays. */
export const toApp = (address: string): string =>
  address.replace(
    BROWSER_ADDRESS,
    (_all, blob: string | undefined, host: string, rest: string | undefined) =>
      `${blob ?? ''}app://${host}/${rest ?? ''}`,
  );

/** The origin as Electron gives it: scheme and host, or `null` where there is none. */
export function originOf(address: string): string {
  const match = /^([a-z]+):\/\/([^/?#]+)/i.exec(address);
  return match ? `${match[1]}://${match[2]}` : 'null';
}
