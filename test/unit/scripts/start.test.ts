import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuildStale } from '../../../scripts/build-age.ts';
import { chooseHost } from '../../../scripts/choose-host.ts';

const bare = { electron: null, chromium: null, hasDisplay: true, hasTour: true, mayFetch: true };

describe('npm start', () => {
  it.each([
    ['Electron where it is', { ...bare, electron: '/e', chromium: '/c' }, { kind: 'electron', file: '/e' }],
    ['fetching Electron first where it is not', { ...bare, chromium: '/c' }, { kind: 'fetch-electron' }],
    [
      'Chromium where Electron cannot be had',
      { ...bare, chromium: '/c', mayFetch: false },
      { kind: 'chromium', file: '/c' },
    ],
    [
      'the tour without a display',
      { ...bare, electron: '/e', chromium: '/c', hasDisplay: false },
      { kind: 'tour' },
    ],
    ['nothing where nothing is', { ...bare, mayFetch: false }, { kind: 'nothing' }],
    [
      'nothing without a display and a tour',
      { ...bare, hasDisplay: false, hasTour: false },
      { kind: 'nothing' },
    ],
  ])('chooses %s', (_what, surroundings, choice) => {
    expect(chooseHost(surroundings)).toEqual(choice);
  });
});

describe('the age of the build', () => {
  let root = '';
  const put = (file: string, at: number): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
    utimesSync(path.join(root, file), at, at);
  };
  beforeEach(() => {
    root = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-build-'));
    for (const file of ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html'])
      put(file, 2000);
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is fresh when every source is older', () => {
    put('main/shell/window.ts', 1000);
    expect(isBuildStale(root)).toBe(false);
  });

  it('is stale when one source is newer', () => {
    put('renderer/app/main.tsx', 3000);
    expect(isBuildStale(root)).toBe(true);
  });

  it('is stale when a part is missing', () => {
    rmSync(path.join(root, 'out/preload/index.cjs'));
    expect(isBuildStale(root)).toBe(true);
  });
});
