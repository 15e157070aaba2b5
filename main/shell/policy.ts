/**
 * What the page may and may not do. The numbers are those of Electron's security checklist
 * (electronjs.org/docs/latest/tutorial/security); measurements and issues behind the rest: facts.md#electron.
 */
import type { App, Protocol, Session, WebContents, WebPreferences } from 'electron';
import { APP_SCHEME, isOwnRequest, isStartPage } from './address.ts';

/** 7: nothing but our own files; no inline code, no eval, no frame, no form target, no address outside. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // The one policy that the page may make: it lets the PDF worker start from our own file.
  'trusted-types liaison-desk',
].join('; ');

/** Sent with every file of the page. */
export const PAGE_HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

/** R11: the first layer of network silence. These must stand before the browser part of Electron starts. */
export const SILENT_SWITCHES = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'disable-background-networking': '',
  'disable-component-update': '',
  'disable-domain-reliability': '',
  'no-pings': '',
} as const;

/** 4, 18, R11: what must be said before Electron is ready. */
export function hardenBeforeReady(app: App, protocol: Protocol): void {
  app.enableSandbox();
  for (const [name, value] of Object.entries(SILENT_SWITCHES)) app.commandLine.appendSwitch(name, value);
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

/** R11: no names are looked up, not even over HTTPS. */
export const hardenResolver = (app: App): void =>
  app.configureHostResolver({ enableBuiltInResolver: false, secureDnsMode: 'off' });

/** 2, 3, 4, 6, 8, 9, 10, 11: each at the safe value, written out so that none depends on a default. */
export const pagePreferences = (page: {
  readonly preload: string;
  readonly session: Session;
  readonly isPackaged: boolean;
}): WebPreferences => ({
  preload: page.preload,
  session: page.session,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
  devTools: !page.isPackaged,
});

/** 1, 5, R11: no permission, device, capture, download, spelling dictionary, proxy discovery or foreign request. */
export async function hardenSession(session: Session): Promise<void> {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  // `spellcheck: false` alone still fetched dictionaries (electron#22995).
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }));
  // A fixed proxy also ends the search for one on the local network (WPAD). Nothing listens on port 9.
  await session.setProxy({
    mode: 'fixed_servers',
    proxyRules: '127.0.0.1:9',
    proxyBypassRules: '<-loopback>',
  });
}

/** 12, 13, 14, R11: no webview, no other page, no other window, no direct connection to a peer. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-navigate', (event) => {
    if (!isStartPage(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isStartPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
