import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

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
