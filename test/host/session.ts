import { EventEmitter } from 'node:events';
import { app } from './app.ts';

export interface RequestDetails {
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
}
interface BeforeAnswer {
  readonly cancel?: boolean;
}
type BeforeRequest = (details: RequestDetails, answer: (answer: BeforeAnswer) => void) => void;
type ProtocolHandler = (request: Request) => Response | Promise<Response>;
type PermissionHandler = (
  contents: unknown,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void;

class WebRequest {
  #before: BeforeRequest | undefined;

  onBeforeRequest(listener: BeforeRequest): void {
    this.#before = listener;
  }

  /** Whether the program lets this request go on; without a listener every request may. */
  isAllowed(details: RequestDetails): Promise<boolean> {
    const before = this.#before;
    return new Promise((resolve) => {
      if (before) before(details, ({ cancel }) => resolve(cancel !== true));
      else resolve(true);
    });
  }
}

class Protocol {
  readonly #handlers = new Map<string, ProtocolHandler>();
  readonly privileged: unknown[] = [];

  registerSchemesAsPrivileged(schemes: readonly unknown[]): void {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    this.privileged.push(...schemes);
  }

  handle(scheme: string, handler: ProtocolHandler): void {
    this.#handlers.set(scheme, handler);
  }

  handlerOf(url: string): ProtocolHandler | undefined {
    return this.#handlers.get(url.slice(0, url.indexOf(':')));
  }
}

/** One browsing session. What has no meaning here is kept in `settings`, so that tests can ask whether it was set. */
export class Session extends EventEmitter {
  readonly webRequest = new WebRequest();
  readonly protocol = new Protocol();
  readonly settings = new Map<string, unknown>();
  #permission: PermissionHandler | null = null;

  setPermissionRequestHandler(handler: PermissionHandler | null): void {
    this.#permission = handler;
  }

  setPermissionCheckHandler(handler: (() => boolean) | null): void {
    this.settings.set('permission-check', handler);
  }

  setDevicePermissionHandler(handler: (() => boolean) | null): void {
    this.settings.set('device-permission', handler);
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.settings.set('display-media', handler);
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.settings.set('spell-checker', enabled);
  }

  setSpellCheckerLanguages(languages: readonly string[]): void {
    this.settings.set('spell-checker-languages', languages);
  }

  async setProxy(proxy: object): Promise<void> {
    this.settings.set('proxy', proxy);
  }

  /** Which of these the program would grant; like Electron, everything when it set no handler. */
  granted(contents: unknown, permissions: readonly string[]): string[] {
    return permissions.filter((permission) => {
      let isGranted = this.#permission === null;
      this.#permission?.(contents, permission, (granted) => (isGranted = granted), { isMainFrame: true });
      return isGranted;
    });
  }
}

const sessions = new Map<string, Session>();

function fromPartition(name: string): Session {
  const known = sessions.get(name);
  if (known) return known;
  const created = new Session();
  sessions.set(name, created);
  app.emit('session-created', created);
  return created;
}

export const session = {
  fromPartition,
  get defaultSession(): Session {
    return fromPartition('');
  },
};

export const protocol = session.defaultSession.protocol;
