import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { afterExtract } from '../../../scripts/after-extract.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

describe('the packaged program', () => {
  it('is without Electron’s example program, which would run any script', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'liaison-desk-package-'));
    mkdirSync(path.join(folder, 'resources'));
    const example = path.join(folder, 'resources/default_app.asar');
    writeFileSync(example, '');
    afterExtract({ appOutDir: folder });
    expect(existsSync(example)).toBe(false);
    expect(read('electron-builder.yml')).toContain('afterExtract: ./scripts/after-extract.ts');
    rmSync(folder, { recursive: true });
  });
});

describe('the Windows installer', () => {
  it('is for the whole machine, where an account at the desk cannot change the program', () => {
    const config = read('electron-builder.yml');
    expect(config).toMatch(/^win:\n {2}target: nsis$/m);
    for (const line of ['oneClick: false', 'perMachine: true', 'allowToChangeInstallationDirectory: false'])
      expect(config).toContain(`  ${line}\n`);
    expect(config).toMatch(/^publish: null$/m);
    expect(config).toContain('  include: scripts/installer.nsh\n');
  });

  it('has the firewall keep the program silent both ways, for as long as it is installed (R11)', () => {
    const [installed = '', removed = ''] = read('scripts/installer.nsh').split('!macro customUnInstall');
    for (const direction of ['out', 'in'])
      expect(installed).toContain(`dir=${direction} action=block program="$INSTDIR\\`);
    expect(removed).toContain('firewall delete rule name="Liaison Desk (no network)"');
  });
});
