import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronBinary } from '../../host/electron-binary.ts';

describe('Electron’s binary', () => {
  let root = '';
  const put = (file: string, text: string): void => {
    const full = path.join(root, 'node_modules/electron', file);
    mkdirSync(path.dirname(full), { recursive: true });
    writeFileSync(full, text);
  };
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-electron-'));
    put('package.json', '{"version":"45.4.1"}');
    put('path.txt', 'electron');
    put('dist/version', 'v45.4.1');
    put('dist/electron', '');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is found where the package has put it', () => {
    expect(electronBinary(root)).toBe(path.join(root, 'node_modules/electron/dist/electron'));
  });

  it.each(['path.txt', 'dist/electron', 'dist/version', 'package.json'])(
    'is not there without %s',
    (missing) => {
      rmSync(path.join(root, 'node_modules/electron', missing));
      expect(electronBinary(root)).toBeNull();
    },
  );

  it('is not one of another version', () => {
    put('dist/version', '44.0.0');
    expect(electronBinary(root)).toBeNull();
  });
});
