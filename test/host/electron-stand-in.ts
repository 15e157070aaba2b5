#!/usr/bin/env node
// Takes the place of Electron's executable: same command line, same `electron` module as far as this program uses it.
import { readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from './command-line.ts';

const given = readArguments(process.argv.slice(2));
if (given.debuggingPort !== null) process.env['STANDIN_DEBUGGING_PORT'] = given.debuggingPort;
if (given.inspectorPort !== null) inspector.open(given.inspectorPort);

function entryOf(program: string): string {
  if (!statSync(program).isDirectory()) return program;
  const manifest = JSON.parse(readFileSync(path.join(program, 'package.json'), 'utf8')) as {
    readonly main: string;
  };
  return path.join(program, manifest.main);
}

const entry = entryOf(path.resolve(given.program));
process.argv = [process.argv[0] ?? process.execPath, entry, ...given.rest];

const standIn = pathToFileURL(path.join(import.meta.dirname, 'electron.ts')).href;
registerHooks({
  resolve: (name, context, next) =>
    /^electron(\/main|\/common)?$/.test(name) ? { url: standIn, shortCircuit: true } : next(name, context),
});
await import(pathToFileURL(entry).href);
