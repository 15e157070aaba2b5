/** The part of the Trusted Types interface that is used here (w3.org/TR/trusted-types); lib.dom does not know it yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): object };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

/** The one policy that the page may make; main/shell/policy.ts allows this name and no other. */
const POLICY_NAME = 'liaison-desk';

/** Only files of the page itself may run, whatever is asked for. */
export function ownScript(url: string, page: string): string {
  const { href, origin, protocol, host } = new URL(url, page);
  const own = new URL(page);
  // An `app:` page has the origin "null" in some engines: scheme and host say the same.
  if (protocol !== own.protocol || host !== own.host)
    throw new TypeError(`Not a file of this program: ${origin}`);
  return href;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** The address of one of the page's own scripts, in the form that a worker may be started from. */
export function scriptUrl(url: string): string {
  if (window.trustedTypes === undefined) return ownScript(url, document.baseURI);
  policy ??= window.trustedTypes.createPolicy(POLICY_NAME, {
    createScriptURL: (asked) => ownScript(asked, document.baseURI),
  });
  // The Worker constructor is typed for text only; it takes the trusted address as it is.
  return policy.createScriptURL(url) as unknown as string;
}
