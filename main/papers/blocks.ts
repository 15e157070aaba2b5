import type { TextBlock } from '../packet/documents.ts';

const HEADING = /^##\s+/;
const BULLET = /^[-•]\s+/;

/**
 * An office's text as blocks to print: an empty line begins a new paragraph, a line beginning `## ` is a heading, lines
 * beginning `- ` are bullets. A line without a mark goes on with the paragraph or bullet before it.
 */
export function blocksOf(text: string): TextBlock[] {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .flatMap((part) => blocksOfPart(part.split('\n').map((line) => line.trim())))
    .reduce<TextBlock[]>(withBulletsJoined, []);
}

function blocksOfPart(lines: readonly string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  for (const line of lines.filter((one) => one !== '')) {
    const last = blocks.at(-1);
    if (HEADING.test(line)) blocks.push({ kind: 'heading', text: line.replace(HEADING, '') });
    else if (BULLET.test(line)) blocks.push({ kind: 'bullets', items: [line.replace(BULLET, '')] });
    else if (last === undefined || last.kind === 'heading') blocks.push({ kind: 'paragraph', text: line });
    else blocks[blocks.length - 1] = continued(last, line);
  }
  return blocks;
}

function continued(block: TextBlock, line: string): TextBlock {
  if ('text' in block) return { ...block, text: `${block.text} ${line}` };
  return { ...block, items: [...block.items.slice(0, -1), `${block.items.at(-1) ?? ''} ${line}`] };
}

/** Bullets that follow each other are one list, for the eye and for a screen reader. */
function withBulletsJoined(blocks: TextBlock[], next: TextBlock): TextBlock[] {
  const last = blocks.at(-1);
  if (last?.kind !== 'bullets' || next.kind !== 'bullets') return [...blocks, next];
  return [...blocks.slice(0, -1), { kind: 'bullets', items: [...last.items, ...next.items] }];
}
