// Run by unpack.ts as a process of its own with the target folder as its temp folder: the package unpacks there only.
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflate } from '@sparticuz/chromium';

const bin = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin');
await Promise.all(
  ['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((file) => inflate(path.join(bin, file))),
);
