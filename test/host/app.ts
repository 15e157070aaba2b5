import { EventEmitter } from 'node:events';
import os from 'node:os';
import path from 'node:path';
import { takeInstanceLock, tellFirstInstance } from './instance-lock.ts';
import { preventable } from './preventable.ts';
import { electronVersion, programName, programRoot, programVersion } from './program.ts';

/** What the program must close before it ends, told to `app` by the window and browser files. */
interface Closable {
  /** False when a listener kept it open. */
  close(): boolean;
}

class CommandLine {
  readonly switches = new Map<string, string>();

  appendSwitch(name: string, value = ''): void {
    this.switches.set(name, value);
  }

  hasSwitch(name: string): boolean {
    return this.switches.has(name);
  }

  getSwitchValue(name: string): string {
    return this.switches.get(name) ?? '';
  }
}

class App extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = new CommandLine();
  /** Every call of a setting that has no meaning here, so that tests can ask whether the program made it. */
  readonly settings = new Map<string, unknown>();
  readonly openWindows = new Set<Closable>();
  name = programName;
  stopBrowser: () => Promise<void> = async () => {};
  readonly #paths = new Map<string, string>();
  readonly #ready = Promise.withResolvers<void>();
  #state: 'starting' | 'ready' | 'quitting' | 'ended' = 'starting';
  #farewell: Promise<void> | undefined;

  isReady(): boolean {
    return this.#state !== 'starting';
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  /** Called once by the stand-in when the program's entry file has run. */
  becomeReady(): void {
    if (this.#state !== 'starting') return;
    this.#state = 'ready';
    this.emit('ready', {}, {});
    this.#ready.resolve();
  }

  get isEnding(): boolean {
    return this.#state === 'quitting' || this.#state === 'ended';
  }

  getName(): string {
    return this.name;
  }

  setName(name: string): void {
    this.name = name;
  }

  getVersion(): string {
    return programVersion;
  }

  getAppPath(): string {
    return programRoot;
  }

  getLocale(): string {
    return 'en-US';
  }

  getPath(name: string): string {
    const appData = process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
    const usual: Record<string, string> = {
      home: os.homedir(),
      appData,
      userData: path.join(appData, this.name),
      temp: os.tmpdir(),
      documents: path.join(os.homedir(), 'Documents'),
    };
    const found = this.#paths.get(name) ?? usual[name];
    if (found === undefined) throw new Error(`Failed to get '${name}' path`);
    return found;
  }

  setPath(name: string, folder: string): void {
    if (!path.isAbsolute(folder)) throw new Error('Path must be absolute');
    this.#paths.set(name, folder);
  }

  requestSingleInstanceLock(): boolean {
    const folder = this.getPath('userData');
    const isFirst = takeInstanceLock(folder, (argv) =>
      this.emit('second-instance', {}, argv, process.cwd(), {}),
    );
    if (!isFirst) this.#farewell = tellFirstInstance(folder);
    return isFirst;
  }

  quit(): void {
    if (this.isEnding) return;
    this.#state = 'quitting';
    setImmediate(() => void this.#quit());
  }

  async #quit(): Promise<void> {
    const before = preventable({});
    this.emit('before-quit', before);
    const isStopped = before.defaultPrevented || [...this.openWindows].some((window) => !window.close());
    if (isStopped) {
      this.#state = 'ready';
      return;
    }
    this.emit('will-quit', preventable({}));
    await this.#end(0);
  }

  exit(code = 0): void {
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    if (this.#state === 'ended') return;
    this.#state = 'ended';
    await this.#farewell;
    this.emit('quit', {}, code);
    await this.stopBrowser();
    process.exit(code);
  }

  enableSandbox(): void {
    this.settings.set('sandbox', true);
  }

  configureHostResolver(options: object): void {
    this.settings.set('host-resolver', options);
  }

  setAppUserModelId(id: string): void {
    this.settings.set('app-user-model-id', id);
  }
}

export const app = new App().setMaxListeners(0);

Object.defineProperty(process.versions, 'electron', { value: electronVersion, enumerable: true });
