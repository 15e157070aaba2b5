import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { PaperDocument } from '../../main/packet/documents.ts';
import { orderFor } from '../../main/packet/prepare.ts';
import { TYPESETTER_PLACES } from './paper.ts';

const WORKSPACE = '/paper';
const { resources } = TYPESETTER_PLACES;
const filesIn = (folder: string, ending: string): readonly string[] =>
  readdirSync(path.join(resources, folder)).filter((name) => name.endsWith(ending));

/**
 * Typst's native build with its PDF/UA-1 export, which checks what it writes: gives the PDF, or throws what it found wrong
 * with the document as an accessible file. It is not shipped: there is no current build of it for Windows.
 */
export function nativePdf(document: PaperDocument): Uint8Array {
  const { template, json } = orderFor(document);
  const fontBlobs = filesIn('fonts', '.ttf').map((name) => readFileSync(path.join(resources, 'fonts', name)));
  const compiler = NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontBlobs }] });
  for (const name of filesIn('typst', '.typ')) {
    compiler.addSource(`${WORKSPACE}/${name}`, readFileSync(path.join(resources, 'typst', name), 'utf8'));
  }
  compiler.mapShadow(`${WORKSPACE}/document.json`, Buffer.from(json));
  const compiled = compiler.compile({ mainFilePath: `${WORKSPACE}/${template}` });
  if (compiled.result === null) throw new Error('Typst refused the document');
  return compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
}
