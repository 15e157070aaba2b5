import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../../main/papers/blocks.ts';

describe('blocks of an office’s text', () => {
  it('begins a new paragraph after an empty line, whatever the line breaks', () => {
    const blocks = [
      { kind: 'paragraph', text: 'One.' },
      { kind: 'paragraph', text: 'Two goes on.' },
    ];
    expect(blocksOf('One.\n\nTwo\ngoes on.')).toEqual(blocks);
    expect(blocksOf('One.\r\n \r\n\r\nTwo\r\ngoes on.\r\n')).toEqual(blocks);
  });

  it('takes headings and bullets wherever their line begins, and makes one list of bullets that follow each other', () => {
    expect(
      blocksOf('## Safety\nMeet in public.\n- Tell someone\n  you trust.\n\n- Leave when you want to.\nBye'),
    ).toEqual([
      { kind: 'heading', text: 'Safety' },
      { kind: 'paragraph', text: 'Meet in public.' },
      { kind: 'bullets', items: ['Tell someone you trust.', 'Leave when you want to. Bye'] },
    ]);
  });

  it('keeps signs that only look like marks', () => {
    expect(blocksOf('-5 degrees\n\n#1 rule\n\n*stars*')).toEqual([
      { kind: 'paragraph', text: '-5 degrees' },
      { kind: 'paragraph', text: '#1 rule' },
      { kind: 'paragraph', text: '*stars*' },
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(blocksOf(' \n\n \r\n')).toEqual([]);
  });
});
