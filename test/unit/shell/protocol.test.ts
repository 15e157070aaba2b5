import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../main/shell/policy.ts';
import { pageManifest, servePage } from '../../../main/shell/protocol.ts';

describe('the page’s own scheme', () => {
  let folder = '';
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const get = (url: string, method = 'GET') => servePage(pageManifest(folder))(new Request(url, { method }));

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'liaison-desk-page-'));
    put('index.html', '<p>page</p>');
    put('assets/worker.mjs', 'export {}');
    put('assets/engine.wasm', 'wasm');
    put('assets/sans.woff2', 'font');
    put('notes.txt', 'left out');
    writeFileSync(path.join(folder, '..', path.basename(folder) + '.html'), 'outside');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    rmSync(`${folder}.html`);
  });

  it.each([
    ['index.html', 'text/html; charset=utf-8'],
    ['assets/worker.mjs', 'text/javascript; charset=utf-8'],
    ['assets/engine.wasm', 'application/wasm'],
    ['assets/sans.woff2', 'font/woff2'],
  ])('serves %s as %s, with the content policy and never from a cache', async (file, type) => {
    const response = await get(`app://desk/${file}?v=1#top`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['a file that is not there', 'app://desk/missing.js'],
    ['a folder', 'app://desk/assets/'],
    ['a file of an unknown type', 'app://desk/notes.txt'],
    ['another host', 'app://other/index.html'],
    ['an encoded way out', 'app://desk/%2e%2e%2fpasswd.html'],
  ])('does not find %s', async (_what, url) => {
    expect((await get(url)).status).toBe(404);
  });

  it('cannot be led out of its folder', async () => {
    const outside = `${path.basename(folder)}.html`;
    const ways = [`../${outside}`, `%2e%2e/${outside}`, `..%2f${outside}`, `assets/../../${outside}`];
    const answers = await Promise.all(ways.map((way) => get(`app://desk/${way}`)));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('answers nothing but GET', async () => {
    expect((await get('app://desk/index.html', 'POST')).status).toBe(404);
  });

  it('knows the files of the start only: a file put there later is not found', async () => {
    const serve = servePage(pageManifest(folder));
    put('later.js', 'evil()');
    expect((await serve(new Request('app://desk/later.js'))).status).toBe(404);
  });
});
