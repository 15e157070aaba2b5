import type { App, Protocol, Session as ElectronSession, WebContents as ElectronContents } from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
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

const directive = (name: string): string =>
  CONTENT_SECURITY_POLICY.split('; ').find((part) => part.startsWith(`${name} `)) ?? '';

const preferences = (isPackaged: boolean) =>
  pagePreferences({
    preload: '/preload.cjs',
    session: new Session() as unknown as ElectronSession,
    isPackaged,
  });

describe('Electron’s security checklist', () => {
  it('1: loads nothing but its own files (R11)', async () => {
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
  });

  it('2, 3, 4, 6, 8, 9, 10, 11: sets every preference of the page at its safe value', () => {
    expect(preferences(true)).toMatchObject({
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
    });
    expect(preferences(true)).not.toHaveProperty('enableBlinkFeatures');
    expect(preferences(false).devTools).toBe(true);
  });

  it('4, 18: turns the sandbox on for everything and serves the page by a scheme of its own', () => {
    hardenBeforeReady(app as unknown as App, protocol as unknown as Protocol);
    expect(app.settings.get('sandbox')).toBe(true);
    expect(app.commandLine.getSwitchValue('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
    expect(protocol.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it('5: grants no permission, to no one', async () => {
    const session = await hardened();
    expect(
      session.granted(null, ['notifications', 'media', 'geolocation', 'clipboard-read', 'fullscreen']),
    ).toEqual([]);
    expect(new Session().granted(null, ['media'])).toEqual(['media']);
    for (const kind of ['permission-check', 'device-permission']) {
      expect((session.settings.get(kind) as () => boolean)()).toBe(false);
    }
    expect(session.settings.get('display-media')).toBeNull();
  });

  it('7: sends a content policy without any exception for inline code', () => {
    expect(PAGE_HEADERS['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(directive('default-src')).toBe("default-src 'none'");
    expect(directive('script-src')).toBe("script-src 'self'");
    expect(directive('style-src')).toBe("style-src 'self'");
    expect(directive('img-src')).toBe("img-src 'self' blob:");
    for (const none of ['object-src', 'base-uri', 'form-action', 'frame-ancestors', 'frame-src']) {
      expect(directive(none)).toBe(`${none} 'none'`);
    }
    expect(directive('require-trusted-types-for')).toBe("require-trusted-types-for 'script'");
    expect(directive('trusted-types')).toBe('trusted-types liaison-desk');
  });

  it('12: attaches no webview', () => {
    expect(hardenedPage().lets('will-attach-webview')).toBe(false);
  });

  it('13: goes to no other page, in no frame, but may load its own again', () => {
    const page = hardenedPage();
    expect(page.lets('will-navigate', { url: 'app://desk/index.html#/members' })).toBe(true);
    expect(page.lets('will-navigate', { url: 'app://desk/other.html' })).toBe(false);
    expect(page.lets('will-navigate', { url: 'https://outside.invalid/' })).toBe(false);
    expect(page.lets('will-frame-navigate', { url: 'app://desk/index.html', isMainFrame: true })).toBe(true);
    expect(page.lets('will-frame-navigate', { url: 'app://desk/index.html', isMainFrame: false })).toBe(
      false,
    );
    expect(page.lets('will-redirect', { url: 'app://desk/index.html' })).toBe(false);
  });

  it('14: opens no window', () => {
    expect(hardenedPage().open?.()).toEqual({ action: 'deny' });
  });

  it('15: never hands an address to the system', () => {
    for (const file of ['boot', 'window', 'workstation', 'policy']) {
      expect(read(`main/shell/${file}.ts`)).not.toMatch(/openExternal|openPath/);
    }
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
  });

  it('19: decides every fuse', () => {
    const fuses = /electronFuses:\n((?: {2}\w+: \w+\n)+)/.exec(read('electron-builder.yml'))?.[1] ?? '';
    expect(
      Object.fromEntries(
        fuses
          .trim()
          .split(/\n\s*/)
          .map((line) => line.split(': ')),
      ),
    ).toEqual({
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
    expect(preload).not.toMatch(/ipcRenderer\.send\b|sendSync|postMessage/);
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
