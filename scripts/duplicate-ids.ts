import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ERROR_CODES } from '../contract/errors.ts';
import { endpointNames } from '../contract/index.ts';
import { migrations } from '../db/migrations/index.ts';
import { ROOT } from './run.ts';

type Found = { readonly id: string; readonly where: string };

/** Ids that stand for two things at once, one line each; none when all is well. */
export function duplicateIds(): string[] {
  return [
    ...twice('error code', ERROR_CODES.map(at('contract/errors.ts'))),
    ...twice('endpoint', endpointNames.map(at('contract'))),
    ...twice(
      'migration',
      migrations.map(({ version }) => ({ id: String(version), where: 'db/migrations' })),
    ),
    ...twice(
      'decision',
      files('docs/decisions/*.md').map((file) => ({ id: path.basename(file).slice(0, 4), where: file })),
    ),
    ...twice('element id', inFiles('renderer/**/*.tsx', /\bid="([^"{]+)"/g)),
    ...twice('palette action', inFiles('renderer/features/**/*.tsx', /\bid: '([a-z]+\.[a-zA-Z]+)'/g)),
    ...files('test/**/*.{test,spec}.ts{,x}').flatMap((file) =>
      twice('test', inFile(file, /^ {2}(?:it|test)\('((?:[^'\\]|\\.)+)'/gm)),
    ),
  ];
}

const at =
  (where: string) =>
  (id: string): Found => ({ id, where });
const files = (pattern: string): string[] => globSync(pattern, { cwd: ROOT });
const inFiles = (pattern: string, id: RegExp): Found[] => files(pattern).flatMap((file) => inFile(file, id));

const inFile = (file: string, id: RegExp): Found[] =>
  [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(id)].map((match) => ({
    id: match[1] ?? '',
    where: file,
  }));

function twice(kind: string, found: readonly Found[]): string[] {
  const seen = new Map<string, string>();
  return found.flatMap(({ id, where }) => {
    const first = seen.get(id);
    seen.set(id, where);
    return first === undefined ? [] : [`${kind} "${id}" stands in ${first} and in ${where}`];
  });
}
