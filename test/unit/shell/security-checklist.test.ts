import type { App, Protocol, Session as ElectronSession, WebContents as ElectronContents } from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  CONTENT_SECURITY_POLICY,
  hardenBeforeReady,
  hardenContents,
  hardenResolver,
  hardenSession,
  PAGE_HEADERS,
  pagePreferences,
} from '../../../main/shell/policy.ts';
import { START_PAGE } from '../../../main/shell/address.ts';
import { isOwnSender } from '../../../main/shell/ipc.ts';
import { app } from '../../host/app.ts';
import { preventable } from '../../host/preventable.ts';
import { protocol, Session } from '../../host/session.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

async function hardened(): Promise<Session> {
  const session = new Session();
  await hardenSession(session as unknown as ElectronSession);
  return session;
}

/** A page's events and settings, as Electron offers them. */
class Page extends EventEmitter {
  webrtc = '';
  open: (() => { readonly action: string }) | undefined;

  setWindowOpenHandler(handler: () => { readonly action: string }): void {
    this.open = handler;
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webrtc = policy;
  }

  /** Whether an event of this kind, about this, goes through. */
  lets(kind: string, about: object = {}): boolean {
    const event = preventable(about);
    this.emit(kind, event);
    return !event.defaultPrevented;
  }
}

function hardenedPage(): Page {
  const page = new Page();
  hardenContents(page as unknown as ElectronContents);
  return page;
}

const preferences = (isPackaged: boolean) =>
  pagePreferences({
    preload: '/preload.cjs',
    session: new Session() as unknown as ElectronSession,
    isPackaged,
  });

const fuses = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (/electronFuses:\n((?: {2}\w+: \w+\n)+)/.exec(read('electron-builder.yml'))?.[1] ?? '')
      .trim()
      .split(/\n\s*/)
      .map((line) => line.split(': ') as [string, string]),
  );

/** What the page may do, as one line of the checklist asks; a weakened copy of it must be noticed. */
const SAFE = {
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
  devTools: false,
} as const;
type Preference = keyof typeof SAFE;

/** Those of the named preferences that are not at their safe value. */
const unsafe = (given: object, ...names: readonly Preference[]): readonly string[] =>
  names.filter((name) => (given as Record<string, unknown>)[name] !== SAFE[name]);

/** Those that the program does not set at their safe value, or whose weakening this check would not see. */
function unguarded(...names: readonly Preference[]): readonly string[] {
  const given = preferences(true);
  const unseen = names.filter(
    (name) =>
      unsafe({ ...given, [name]: !SAFE[name] }, name).length === 0 ||
      unsafe({ ...given, [name]: undefined }, name).length === 0,
  );
  return [...unsafe(given, ...names), ...unseen];
}

/** What a content policy lacks: each directive at exactly this value, and no exception for inline code or other addresses. */
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'liaison-desk',
};
const lacking = (policy: string): readonly string[] => {
  const parts = policy.split('; ');
  const missing = Object.entries(DIRECTIVES).filter(([name, value]) => !parts.includes(`${name} ${value}`));
  const loose = /unsafe|https?:|data:|\*/.test(policy) ? ['loose'] : [];
  return [...missing.map(([name]) => name), ...loose];
};

/** Every source file of the program, without its tests. */
const SOURCES = ['main', 'preload', 'renderer', 'db', 'contract'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `${folder}/${file}`),
);
const mentioning = (pattern: RegExp): readonly string[] => SOURCES.filter((file) => pattern.test(read(file)));

describe('Electron’s security checklist (electronjs.org/docs/latest/tutorial/security)', () => {
  it('1: loads only its own files, over its own scheme (R11)', async () => {
    const { webRequest } = await hardened();
    const allowed = (url: string) => webRequest.isAllowed({ url, method: 'GET', resourceType: 'other' });
    expect(await allowed('app://desk/assets/index.js')).toBe(true);
    expect(await allowed('blob:app://desk/1-2-3')).toBe(true);
    const foreign = [
      'https://outside.invalid/',
      'http://127.0.0.1/',
      'wss://outside.invalid/',
      'file:///etc/hostname',
      'app://desk.outside.invalid/',
      'app://other/',
      'blob:https://outside.invalid/1',
      'data:text/html,x',
    ];
    expect(await Promise.all(foreign.map(allowed))).toEqual(foreign.map(() => false));
    // As it would be without the program's handler.
    expect(
      await new Session().webRequest.isAllowed({
        url: foreign[0] ?? '',
        method: 'GET',
        resourceType: 'other',
      }),
    ).toBe(true);
  });

  it('2: gives the page no Node, in no worker and no frame', () => {
    expect(unguarded('nodeIntegration', 'nodeIntegrationInWorker', 'nodeIntegrationInSubFrames')).toEqual([]);
  });

  it('3: keeps the page’s world apart from the preload’s', () => {
    expect(unguarded('contextIsolation')).toEqual([]);
  });

  it('4: sandboxes every process, said once for all and once for the page', () => {
    expect(unguarded('sandbox')).toEqual([]);
    hardenBeforeReady(app as unknown as App, protocol as unknown as Protocol);
    expect(app.settings.get('sandbox')).toBe(true);
  });

  it('5: answers every request for a permission, a device or the screen with no', async () => {
    const wanted = ['notifications', 'media', 'geolocation', 'clipboard-read', 'fullscreen', 'usb', 'hid'];
    const session = await hardened();
    expect(session.granted(null, wanted)).toEqual([]);
    expect(new Session().granted(null, wanted)).toEqual(wanted);
    for (const kind of ['permission-check', 'device-permission'])
      expect((session.settings.get(kind) as () => boolean)()).toBe(false);
    expect(session.settings.get('display-media')).toBeNull();
  });

  it('6: leaves the web’s own security on', () => {
    expect(unguarded('webSecurity')).toEqual([]);
  });

  it('7: sends a content policy, with trusted types, without any exception', () => {
    expect(PAGE_HEADERS['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(lacking(CONTENT_SECURITY_POLICY)).toEqual([]);
    for (const part of CONTENT_SECURITY_POLICY.split('; ')) {
      const [name = ''] = part.split(' ');
      expect(lacking(CONTENT_SECURITY_POLICY.replace(part, ''))).toEqual([name]);
      expect(lacking(CONTENT_SECURITY_POLICY.replace(part, `${name} 'self' 'unsafe-inline'`))).toContain(
        'loose',
      );
    }
  });

  it('8: runs no insecure content', () => {
    expect(unguarded('allowRunningInsecureContent')).toEqual([]);
  });

  it('9: turns no experiment on', () => {
    expect(unguarded('experimentalFeatures')).toEqual([]);
  });

  it('10: turns no Blink feature on', () => {
    expect(preferences(true)).not.toHaveProperty('enableBlinkFeatures');
    expect(mentioning(/enableBlinkFeatures|enable-blink-features/)).toEqual(['main/shell/switches.ts']);
  });

  it('11: has no webview that could open windows', () => {
    expect(unguarded('webviewTag')).toEqual([]);
    expect(mentioning(/allowpopups|<webview/i)).toEqual([]);
  });

  it('12: attaches no webview, whatever its options', () => {
    expect(hardenedPage().lets('will-attach-webview')).toBe(false);
    expect(new Page().lets('will-attach-webview')).toBe(true);
  });

  it('13: goes to no other page, in no frame and by no dropped file, but may load its own again', () => {
    expect(unguarded('navigateOnDragDrop')).toEqual([]);
    const page = hardenedPage();
    const own = 'app://desk/index.html';
    expect(page.lets('will-navigate', { url: `${own}#/members` })).toBe(true);
    expect(page.lets('will-frame-navigate', { url: own, isMainFrame: true })).toBe(true);
    expect(page.lets('will-frame-navigate', { url: own, isMainFrame: false })).toBe(false);
    expect(page.lets('will-redirect', { url: own })).toBe(false);
    for (const url of [
      'app://desk/other.html',
      'https://outside.invalid/',
      'file:///tmp/x.html',
      'data:text/html,x',
    ]) {
      expect(page.lets('will-navigate', { url })).toBe(false);
      expect(page.lets('will-frame-navigate', { url, isMainFrame: true })).toBe(false);
    }
  });

  it('14: opens no window', () => {
    expect(hardenedPage().open?.()).toEqual({ action: 'deny' });
    expect(mentioning(/new BrowserWindow\(/)).toEqual(['main/shell/window.ts']);
  });

  it('15: never hands an address or a file to the system', () => {
    expect(mentioning(/openExternal|openPath|showItemInFolder/)).toEqual([]);
  });

  it('16: pins an exact version of Electron, one of the three that are supported', () => {
    const { devDependencies } = JSON.parse(read('package.json')) as {
      devDependencies: Record<string, string>;
    };
    expect(devDependencies['electron']).toMatch(/^45\.\d+\.\d+$/);
  });

  it('17: answers the top frame of its own page only', () => {
    const page = {} as ElectronContents;
    const frame = (url: string, parent: object | null = null) => ({ url, parent }) as Electron.WebFrameMain;
    const own = frame('app://desk/index.html#/today');
    expect(isOwnSender({ sender: page, senderFrame: own }, page)).toBe(true);
    expect(isOwnSender({ sender: {} as ElectronContents, senderFrame: own }, page)).toBe(false);
    expect(isOwnSender({ sender: page, senderFrame: null }, page)).toBe(false);
    expect(isOwnSender({ sender: page, senderFrame: frame('app://desk/index.html', own) }, page)).toBe(false);
    expect(isOwnSender({ sender: page, senderFrame: frame('about:blank') }, page)).toBe(false);
    expect(isOwnSender({ sender: page, senderFrame: frame('app://desk.evil/index.html') }, page)).toBe(false);
    // One channel, answered in one place, behind that check.
    expect(mentioning(/ipcMain\.(handle|on|once)\w*\(/)).toEqual(['main/shell/ipc.ts']);
  });

  it('18: serves the page by a scheme of its own, not from file addresses', () => {
    hardenBeforeReady(app as unknown as App, protocol as unknown as Protocol);
    expect(protocol.privileged.slice(-1)).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(START_PAGE).toBe('app://desk/index.html');
    expect(mentioning(/file:\/\/|loadFile\(/)).toEqual([]);
  });

  it('19: decides every fuse that Electron has, so that none rests on a default', () => {
    const known = read('node_modules/@electron/fuses/dist/config.d.ts');
    const names = [...(/enum FuseV1Options \{(.*?)\}/s.exec(known)?.[1] ?? '').matchAll(/(\w+) = \d/g)];
    const decided = Object.keys(fuses()).map((name) => name.charAt(0).toUpperCase() + name.slice(1));
    expect(decided.toSorted()).toEqual(names.map(([, name = '']) => name).toSorted());
    expect(fuses()).toEqual({
      runAsNode: 'false',
      enableCookieEncryption: 'true',
      enableNodeOptionsEnvironmentVariable: 'false',
      enableNodeCliInspectArguments: 'false',
      enableEmbeddedAsarIntegrityValidation: 'true',
      onlyLoadAppFromAsar: 'true',
      loadBrowserProcessSpecificV8Snapshot: 'false',
      grantFileProtocolExtraPrivileges: 'false',
    });
  });

  it('20: hands the page the bridge, and of Electron nothing', () => {
    const preload = read('preload/index.ts');
    expect(preload.match(/exposeInMainWorld/g)).toHaveLength(1);
    expect(mentioning(/exposeInMainWorld/)).toEqual(['preload/index.ts']);
    expect(preload).not.toMatch(/ipcRenderer\.send\b|sendSync|postMessage/);
    expect(unguarded('devTools')).toEqual([]);
  });
});

describe('beyond the checklist', () => {
  it('reports no crash, updates nothing, and is nobody’s protocol handler (R10, R11)', () => {
    expect(mentioning(/crashReporter\b|autoUpdater\b|setAsDefaultProtocolClient/)).toEqual([]);
  });

  it('keeps nothing of the page on the disk: its session has no lasting name (R10)', () => {
    expect(mentioning(/fromPartition\(['"`]persist:/)).toEqual([]);
    expect(read('main/shell/boot.ts')).toContain("session.fromPartition('desk')");
  });

  it('checks no spelling, which would fetch dictionaries (R11)', () => {
    expect(unguarded('spellcheck')).toEqual([]);
  });

  it('shows a developer’s tools only where it is not installed', () => {
    expect(preferences(false).devTools).toBe(true);
  });
});

describe('the silence of the network (R11)', () => {
  it('stands in every layer of a session', async () => {
    const { settings } = await hardened();
    expect(settings.get('proxy')).toMatchObject({ mode: 'fixed_servers', proxyBypassRules: '<-loopback>' });
    expect(settings.get('spell-checker')).toBe(false);
    expect(settings.get('spell-checker-languages')).toEqual([]);
  });

  it('downloads nothing', async () => {
    const session = await hardened();
    const event = preventable({});
    session.emit('will-download', event);
    expect(event.defaultPrevented).toBe(true);
  });

  it('makes no direct connection and resolves no name', () => {
    expect(hardenedPage().webrtc).toBe('disable_non_proxied_udp');
    hardenResolver(app as unknown as App);
    expect(app.settings.get('host-resolver')).toEqual({ enableBuiltInResolver: false, secureDnsMode: 'off' });
  });
});
