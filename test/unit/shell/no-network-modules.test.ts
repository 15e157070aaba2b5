import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const MODULES = ['net', 'http', 'https', 'http2', 'dns', 'dgram', 'tls'];
const PLACES = ['contract', 'db', 'main', 'main/shell', 'preload', 'renderer'];

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The files, among these, in which the project's linter finds what it refuses. */
function refusedFiles(files: Readonly<Record<string, string>>): readonly string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-lint-'));
  folders.push(folder);
  cpSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const bin = path.join(root, 'node_modules/.bin/oxlint');
  const { stdout } = spawnSync(bin, ['--format', 'unix', '.'], { cwd: folder, encoding: 'utf8' });
  return Object.keys(files).filter((file) =>
    stdout.split('\n').some((line) => line.includes(file) && /no-restricted/.test(line)),
  );
}

describe('the linter’s ban on networks (R11)', () => {
  it('holds for every module of Node’s that opens a line, in every layer', () => {
    const files = Object.fromEntries(
      PLACES.flatMap((place) =>
        MODULES.map((name) => [
          `${place}/uses-${name}.ts`,
          `import * as it from 'node:${name}';\n\nexport const used = it;\n`,
        ]),
      ),
    );
    const harmless = {
      'main/harmless.ts': "import path from 'node:path';\n\nexport const used = path.sep;\n",
    };
    expect(refusedFiles({ ...files, ...harmless })).toEqual(Object.keys(files));
  });

  it('holds for the ways of the web, in main and page', () => {
    const files = Object.fromEntries(
      ['main', 'renderer'].flatMap((place) =>
        ["fetch('app://desk/x')", "new WebSocket('wss://outside.invalid')", 'new XMLHttpRequest()'].map(
          (call, i) => [`${place}/way-${i}.ts`, `export const used = ${call};\n`],
        ),
      ),
    );
    expect(refusedFiles(files)).toEqual(Object.keys(files));
  });
});

describe('the program’s own files', () => {
  it('import no module that opens a line, under any name of it (R11)', () => {
    const names = [...MODULES, 'inspector', 'undici', 'ws'].join('|');
    const opens = new RegExp(`(from |import\\(|require\\()['"](node:)?(${names})(/[a-z]+)?['"]`);
    const files = ['contract', 'db', 'main', 'preload', 'renderer'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => path.join(folder, file)),
    );
    const opening = files.filter((file) => opens.test(readFileSync(path.join(root, file), 'utf8')));
    expect([files.length > 300, opening]).toEqual([true, []]);
    for (const way of [
      "from 'node:net'",
      "from 'node:dns/promises'",
      "await import('node:tls')",
      'require("http")',
    ])
      expect(opens.test(way)).toBe(true);
  });

  it('take no part of Electron that opens a line (R11)', () => {
    const shell = readdirSync(path.join(root, 'main/shell')).map((file) =>
      readFileSync(path.join(root, 'main/shell', file), 'utf8'),
    );
    const taken = shell.flatMap(
      (text) => /import (?:type )?\{([^}]*)\} from 'electron'/s.exec(text)?.[1] ?? [],
    );
    expect(taken.length).toBeGreaterThan(5);
    expect(taken.join(',')).not.toMatch(/\bnet\b|autoUpdater|crashReporter|\bshell\b/);
  });
});
