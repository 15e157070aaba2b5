import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AccountId } from '../../contract/domain/ids.ts';
import { FLOOR_COST } from '../../db/keys/cost.ts';
import { isSlotOf, readKeyFile } from '../../db/keys/key-file.ts';
import { type OfficeKeys, subkey } from '../../db/keys/subkeys.ts';
import { unwrapWithPassword } from '../../db/keys/unlock.ts';
import { refusalOf } from '../../main/gate/refusals.ts';
import { createOffice, openOffice, type OfficePorts } from '../../main/office.ts';
import { createTypesetter, type Typesetter } from '../../main/packet/typesetter.ts';
import type { Workstation } from '../../main/ports.ts';
import { openWhole } from '../../main/damaged.ts';
import type { Session } from '../../main/session.ts';
import { type Asking, ask } from '../support/asking.ts';
import { ADMINISTRATOR, OFFICE, PASSWORD } from '../support/sample-office.ts';

export { ADMINISTRATOR, OFFICE, PASSWORD };

const root = path.resolve(import.meta.dirname, '../..');
/** Memory where the system has a folder for it: what is tried here is the program, not how fast a disk syncs. */
const TEMPORARY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folders = new Set<string>();
process.once('exit', () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own, gone when the process ends or `discard` is called. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(TEMPORARY, 'liaison-desk-fault-'));
  folders.add(folder);
  return folder;
}

export function discard(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

/** A typesetter that runs from source. Close it. */
export const sourceTypesetter = (): Typesetter =>
  createTypesetter({
    resources: path.join(root, 'resources'),
    workerFile: path.join(root, 'main/packet/worker.ts'),
  });

/** For faults that are not of typesetting: every document becomes the same small file at once. */
export const plainTypesetter: Typesetter = {
  typeset: () =>
    Promise.resolve({ pdf: new Uint8Array(100), pages: 3, sha256: createHash('sha256').digest('hex') }),
  check: () => [],
  unprintable: () => [],
  prepare: () => Promise.resolve(),
  forget: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

export function workstationIn(programFolder: string): Workstation {
  return {
    programFolder,
    chooseFolder: () => Promise.resolve(null),
    saveFile: () => Promise.resolve(false),
    printWindow: () => Promise.resolve('sent'),
    tell: () => undefined,
  };
}

/** The thread that looks through databases: from source, or bundled (kill/bundle.ts), which starts in a third of the time. */
let checkWorker: string | undefined;
export const checkWith = (file: string): void => void (checkWorker = file);

let programFolder: string | undefined;

/** What an office is given: the cheapest key derivation allowed, the machine's clock and random ids unless told. */
export const portsOf = (more: Partial<OfficePorts> = {}): OfficePorts => ({
  workstation: workstationIn((programFolder ??= newFolder())),
  typesetter: plainTypesetter,
  kdfCost: FLOOR_COST,
  clock: { now: () => Date.now() },
  ids: { next: () => randomUUID() },
  ...(checkWorker === undefined ? {} : { checkWorker }),
  ...more,
});

/** An office's files as they were at one moment, with its key, so that it is entered without waiting for Argon2id. */
export interface Template {
  readonly files: ReadonlyMap<string, Buffer>;
  /** The data key and the audit key, one behind the other. */
  readonly dataKey: Buffer;
  readonly databaseKey: Buffer;
  readonly accountId: AccountId;
  readonly recoveryKey: string;
}

export const filesOf = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder)
      .filter((name) => OFFICE_FILES.test(name))
      .map((name) => [name, readFileSync(path.join(folder, name))]),
  );

/** A small office, filled through the gate and closed. */
export async function makeTemplate(
  fill: (asking: Asking, session: Session) => Promise<unknown>,
  ports = portsOf(),
): Promise<Template> {
  const folder = newFolder();
  const { session, recoveryKey } = await createOffice({ folder, ...OFFICE }, ports);
  await fill(ask(session), session);
  await session.close();
  const { keys, accountId } = await unwrapWithPassword(
    readKeyFile(path.join(folder, 'office.keys')),
    ADMINISTRATOR.username,
    PASSWORD,
  );
  const template = templateOf(folder, { dataKey: bothOf(keys), accountId, recoveryKey });
  discard(folder);
  return template;
}

/** An office's two keys as one buffer, and apart again. */
export const bothOf = ({ data, audit }: OfficeKeys): Buffer => Buffer.concat([data, audit]);
export const keysOf = (both: Uint8Array): OfficeKeys => ({
  data: Buffer.from(both.subarray(0, 32)),
  audit: Buffer.from(both.subarray(32)),
});

/** The files in a folder now, with the keys of an office. */
export function templateOf(
  folder: string,
  { dataKey, accountId, recoveryKey }: Pick<Template, 'dataKey' | 'accountId' | 'recoveryKey'>,
): Template {
  const { officeId } = readKeyFile(path.join(folder, 'office.keys'));
  return {
    files: filesOf(folder),
    dataKey,
    databaseKey: subkey(keysOf(dataKey), officeId, 'database'),
    accountId,
    recoveryKey,
  };
}

/** Every file under a folder by its path in it, with its bytes. */
export const filesUnder = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(folder, file), readFileSync(file)]),
  );

/** Puts a template's files into a folder in place of whatever is there. */
export function putInto(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const name of readdirSync(folder))
    if (!files.has(name)) rmSync(path.join(folder, name), { recursive: true });
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), bytes);
  }
}

/** What an office is entered with. */
export interface Entered {
  readonly dataKey: Uint8Array;
  readonly accountId: string;
}

/** Opens an office and signs its administrator in as the desk does, only without Argon2id: the data key is given. */
export async function enter(folder: string, keys: Entered, ports: OfficePorts = portsOf()): Promise<Session> {
  const office = openOffice(folder, ports);
  const file = path.join(folder, 'office.keys');
  const keyFile = readKeyFile(file);
  const accountId = AccountId.parse(keys.accountId);
  const slotId = keyFile.slots.find((slot) => isSlotOf(slot, accountId))?.id ?? '';
  return openWhole({
    database: path.join(folder, 'office.db'),
    keys: { file, keyFile, keys: keysOf(keys.dataKey), cost: () => Promise.resolve(FLOOR_COST) },
    ports,
    opened: { accountId, slotId },
    tries: office.tries,
    mode: 'open',
  });
}

/** What must not change when an office is refused: its files, but not the marks and counts that the program keeps beside them. */
const OFFICE_FILES = /^office\.(db.*|keys|use)$/;

/** A digest of an office's files, for before and after. */
export const printOf = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => OFFICE_FILES.test(name))
    .sort()
    .map((name) => `${name} ${digestOf(readFileSync(path.join(folder, name)))}`)
    .join('\n');

export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** The code that an error crosses the bridge with. */
export const codeOf = (error: unknown): string => refusalOf(error).code;
