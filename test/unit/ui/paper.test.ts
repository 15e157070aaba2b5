import { describe, expect, it } from 'vitest';
import { paperName, paperRules } from '../../../renderer/lib/paper.ts';
import { ownScript } from '../../../renderer/lib/trusted-types.ts';
import { problemOf } from '../../../renderer/ui/file-drop.tsx';

const LETTER = { width: 612, height: 792 };
const ENVELOPE = { width: 684, height: 297 };

describe('the print sheet', () => {
  it('gives each paper size a page rule of its own, without margins', () => {
    const rules = paperRules([LETTER, LETTER, ENVELOPE]);
    expect(rules.match(/@page/g)).toHaveLength(2);
    expect(rules).toContain('@page paper-612x792 { size: 8.5in 11in; margin: 0 }');
    expect(rules).toContain('@page paper-684x297 { size: 9.5in 4.125in; margin: 0 }');
  });

  it('names a size alike for pages that differ by less than a point', () => {
    expect(paperName({ width: 612.2, height: 791.9 })).toBe(paperName(LETTER));
  });
});

describe('the page’s own scripts', () => {
  it.each(['app://desk/index.html', 'https://desk.invalid/'])('are known beside %s', (page) => {
    expect(ownScript('assets/worker.mjs', page)).toBe(new URL('assets/worker.mjs', page).href);
  });

  it.each(['data:text/javascript,1', 'blob:app://desk/1', 'app://other/x.js', '//elsewhere.invalid/x.js'])(
    'are not %s',
    (url) => expect(() => ownScript(url, 'app://desk/index.html')).toThrow(TypeError),
  );
});

describe('a dropped file', () => {
  const SCANS = ['application/pdf', '.png'];
  const file = (name: string, type: string, size: number) => ({ name, type, size });

  it('is taken by its type or its ending', () => {
    expect(problemOf(file('a.pdf', 'application/pdf', 10), SCANS, 100)).toBeNull();
    expect(problemOf(file('A.PNG', '', 10), SCANS, 100)).toBeNull();
  });

  it.each([
    [file('a.exe', 'application/x-msdownload', 10), 'kind of file'],
    [file('a.pdf', 'application/pdf', 0), 'empty'],
    [file('a.pdf', 'application/pdf', 101), 'at most 100 bytes'],
  ])('is refused in words that say what to do: %j', (dropped, words) => {
    expect(problemOf(dropped, SCANS, 100)).toContain(words);
  });
});
