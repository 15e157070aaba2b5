import { describe, expect, it } from 'vitest';
import { fits } from '../../../renderer/app/palette/found.ts';
import { nameOf } from '../../../renderer/app/frame/keys.ts';
import { folderName } from '../../../renderer/app/session/folder-name.ts';
import { offsetsFor } from '../../../renderer/lib/pages.ts';
import { toCalendarDate } from '../../../renderer/ui/date-field.tsx';
import { nextIndex } from '../../../renderer/ui/virtual-keys.ts';

describe('moving in a long list', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['PageDown', 4, 14],
    ['PageUp', 4, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
  ])('%s from row %d goes to %d', (key, from, to) => expect(nextIndex(key, from, 100, 10)).toBe(to));

  it('leaves other keys and empty lists alone', () => {
    expect(nextIndex('a', 3, 100, 10)).toBeNull();
    expect(nextIndex('ArrowDown', 0, 0, 10)).toBeNull();
  });

  it('fetches the pages in sight, and always the first, which tells how many rows there are', () => {
    expect(offsetsFor(0, 20)).toEqual([0]);
    expect(offsetsFor(190, 215)).toEqual([0, 100, 200]);
    expect(offsetsFor(99_990, 99_999)).toEqual([0, 99_900]);
  });
});

describe('keys', () => {
  const press = (key: string, more = {}) => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...more,
  });

  it('knows shortcuts by name, also while something is being typed', () => {
    expect(nameOf(press('K', { ctrlKey: true }), true)).toBe('ctrl+k');
  });

  it('tells a shortcut with Shift from the one without, so that a slip does not lock', () => {
    expect(nameOf(press('N', { ctrlKey: true, shiftKey: true }), true)).toBe('ctrl+shift+n');
    expect(nameOf(press('?', { shiftKey: true }), false)).toBe('?');
  });

  it('leaves single letters to whatever is being typed', () => {
    expect(nameOf(press('?'), true)).toBeNull();
    expect(nameOf(press('?'), false)).toBe('?');
  });

  it('leaves Alt to the system, which types letters with it', () => {
    expect(nameOf(press('l', { ctrlKey: true, altKey: true }), false)).toBeNull();
  });
});

describe('finding by words', () => {
  it('takes the beginnings of words in any order', () => {
    expect(fits('rec form', 'Record form')).toBe(true);
    expect(fits('form rec', 'Record form')).toBe(true);
    expect(fits('ecord', 'Record form')).toBe(false);
    expect(fits('', 'Anything')).toBe(true);
  });
});

describe('an office folder', () => {
  it.each([
    ['S:\\Victim Services\\Desk office', 'Desk office'],
    ['/srv/office/', 'office'],
    ['C:\\', 'C:'],
  ])('is called by its last part: %s', (folder, name) => expect(folderName(folder)).toBe(name));
});

describe('a date field', () => {
  it('takes the contract’s dates and nothing else', () => {
    expect(toCalendarDate('2026-02-28')?.toString()).toBe('2026-02-28');
    expect([
      toCalendarDate(''),
      toCalendarDate(null),
      toCalendarDate('2026-02-30'),
      toCalendarDate('soon'),
    ]).toEqual([null, null, null, null]);
  });
});
