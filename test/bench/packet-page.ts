import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { DirectoryEntry, PacketDocument, TextBlock } from '../../main/packet/documents.ts';
import { TYPESETTER_PLACES } from '../support/paper.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const face = (weight: number, name: string): string => {
  const font = readFileSync(
    path.join(TYPESETTER_PLACES.resources, 'fonts', `source-sans-3-${name}.ttf`),
  ).toString('base64');
  return `@font-face { font-family: Face; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}) }`;
};
const style = `<style>${face(400, 'regular')}${face(700, 'bold')}
  body { font: 11pt/1.35 Face } h1 { font-size: 15pt } h2 { font-size: 13pt; border-bottom: 1pt solid; break-after: avoid }
  .directory { columns: 2; column-gap: 0.4in; break-before: page; font-size: 9.5pt }
  article { break-inside: avoid; margin-bottom: 1em } h3 { font-size: 10.5pt; margin: 0 } p { margin: 0 }
</style>`;

/** The same packet as a page that Chromium can print: same face, sizes, columns and content. */
export const packetPage = (
  packet: PacketDocument,
): string => `<!doctype html><html lang="en"><title>Copy ${packet.copyNumber}</title>${style}
  <h1>${escaped(packet.office.name)}</h1><p>${[...packet.office.addressLines, packet.office.phone].map(escaped).join(' · ')}</p>
  <p>${[packet.recipient.name, ...packet.recipient.addressLines].map(escaped).join('<br>')}</p>${packet.letter.map(block).join('')}
  ${packet.sections.map(({ title, blocks }) => `<h1>${escaped(title)}</h1>${blocks.map(block).join('')}`).join('')}
  <div class="directory"><h1>Directory</h1>${letters(packet.directory.entries)}<p>End of directory</p></div></html>`;

const block = (given: TextBlock): string =>
  'text' in given
    ? `<p>${escaped(given.text)}</p>`
    : `<ul>${given.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;

const letters = (entries: readonly DirectoryEntry[]): string =>
  entries
    .map(
      (entry, i) =>
        (entry.sortLetter === entries[i - 1]?.sortLetter ? '' : `<h2>${entry.sortLetter}</h2>`) +
        article(entry),
    )
    .join('');

function article({ name, lines, experience, ownWords }: DirectoryEntry): string {
  const facts = [
    ...lines.map(({ label, value, rule }) => `${label}: ${value}${rule === undefined ? '' : ` — ${rule}`}`),
    ...(experience.length > 0 ? [`Shared experience: ${experience.join(', ')}`] : []),
    ...(ownWords === undefined ? [] : [`In their own words: “${ownWords}”`]),
  ];
  return `<article><h3>${escaped(name)}</h3><p>${facts.map(escaped).join('<br>')}</p></article>`;
}
