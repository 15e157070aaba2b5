import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { APP_ORIGIN } from './address.ts';
import { PAGE_HEADERS } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
};

interface PageFile {
  readonly file: string;
  readonly type: string;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(full) : [full];
  });
}

/**
 * The built page's files by address, listed once at the start: an address is looked up, never turned into a path.
 * A file of an unknown type is left out.
 */
export function pageManifest(folder: string): ReadonlyMap<string, PageFile> {
  const files = filesUnder(folder).flatMap((file): [string, PageFile][] => {
    const type = TYPES[path.extname(file)];
    const address = `${APP_ORIGIN}/${path.relative(folder, file).split(path.sep).join('/')}`;
    return type === undefined ? [] : [[address, { file, type }]];
  });
  return new Map(files);
}

const NOT_FOUND = { status: 404, headers: PAGE_HEADERS } as const;

/** Answers requests of the `app:` scheme from the manifest; everything else is not found. */
export function servePage(manifest: ReadonlyMap<string, PageFile>): (request: Request) => Promise<Response> {
  return async ({ url, method }) => {
    const found = method === 'GET' ? manifest.get(url.replace(/[?#].*$/s, '')) : undefined;
    if (!found) return new Response(null, NOT_FOUND);
    const bytes = await readFile(found.file);
    return new Response(new Uint8Array(bytes), { headers: { ...PAGE_HEADERS, 'content-type': found.type } });
  };
}
