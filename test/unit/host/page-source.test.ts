import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { isolatedWorldSource, mainWorldSource, secretNames } from '../../host/page/source.ts';

describe('the scripts sent to the page', () => {
  const names = secretNames();

  it.each([
    ['main world', mainWorldSource(names)],
    [
      'isolated world',
      isolatedWorldSource(names, '"use strict"; require("electron"); // no line end', { type: 'renderer' }),
    ],
  ])('are plain JavaScript that needs nothing outside itself: %s', (_which, source) => {
    expect(() => new Script(source)).not.toThrow();
    expect(source).not.toContain('import ');
  });

  it('use names that differ at every start', () => {
    expect(secretNames()).not.toEqual(names);
  });
});
