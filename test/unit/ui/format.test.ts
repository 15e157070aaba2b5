import { describe, expect, it } from 'vitest';
import {
  formatBytes,
  formatCount,
  formatDate,
  formatDuration,
  formatSpan,
  formatTime,
  plural,
  since,
} from '../../../renderer/lib/format.ts';

describe('formatting', () => {
  it('writes a plain date as the day itself, in no zone', () => {
    expect(formatDate('2026-11-24')).toBe('Nov 24, 2026');
    expect(formatDate('2026-01-01')).toBe('Jan 1, 2026');
  });

  it('writes nothing for no date', () => {
    expect([formatDate(null), formatDate(undefined), formatDate('')]).toEqual(['', '', '']);
  });

  it('writes a time with a plain space, so that it can be searched and copied', () => {
    expect(formatTime('2026-11-24T21:30:00Z')).toBe('2:30 PM');
  });

  it('writes a moment as the office’s wall showed it, wherever the workstation stands', () => {
    const evening = '2026-11-25T06:45:00Z';
    expect([formatDate(evening), formatTime(evening)]).toEqual(['Nov 24, 2026', '11:45 PM']);
  });

  it('groups the digits of counts and minds the plural', () => {
    expect(formatCount(12400)).toBe('12,400');
    expect([plural(1, 'copy', 'copies'), plural(2, 'copy', 'copies'), plural(0, 'member')]).toEqual([
      '1 copy',
      '2 copies',
      '0 members',
    ]);
  });

  it.each([
    [59_999, 'less than a minute'],
    [60_000, '1 minute'],
    [59 * 60_000, '59 minutes'],
    [3_600_000, '1 hour'],
    [47.9 * 3_600_000, '1 day'],
    [48 * 3_600_000, '2 days'],
  ])('says how long %d milliseconds are: %s', (span, words) => expect(formatSpan(span)).toBe(words));

  it('never says that something waits less than no time', () => {
    const now = new Date(2026, 10, 24, 14, 30);
    expect(since(new Date(2026, 10, 24, 14, 0).toISOString(), now)).toBe(30 * 60_000);
    expect(since(new Date(2026, 10, 24, 15, 0).toISOString(), now)).toBe(0);
  });

  it.each([
    [512, '512 bytes'],
    [850_000, '830 KB'],
    [20 * 1024 * 1024, '20.0 MB'],
  ])('writes %d bytes as %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));

  it.each([
    [3_000, 'a few seconds'],
    [31_000, 'about 40 seconds'],
    [58_000, 'about a minute'],
    [185_000, 'about 3 minutes'],
  ])('says %d ms in words that do not jump', (ms, words) => expect(formatDuration(ms)).toBe(words));
});
