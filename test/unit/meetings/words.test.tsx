import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MeetingTag } from '../../../renderer/features/meetings/meeting-tag.tsx';
import { lookOf } from '../../../renderer/features/meetings/words.ts';
import { row } from './rows.ts';

const BEFORE = new Date('2026-11-24T18:00:00Z');
const AFTER = new Date('2026-12-01T23:00:00Z');
const labelOf = (said: Record<string, unknown>, isOverdue = false, now = BEFORE) =>
  lookOf(row(said), isOverdue, now).label;

describe('the one mark of a meeting', () => {
  it.each([
    [{}, 'Answers pending'],
    [{ agreement: 'agreed' }, 'All agreed'],
    [{ agreement: 'declined', attention: ['declined'] }, 'Declined'],
    [{ agreement: 'declined', attention: ['forms-missing', 'declined'] }, 'Needs attention'],
    [{ state: 'on-hold', attention: ['apart'] }, 'On hold'],
    [{ state: 'cancelled' }, 'Cancelled'],
    [{ state: 'held' }, 'Held'],
    [{ state: 'not-held' }, 'Not held'],
    [{ checkedInAt: '2026-12-01T21:00:00.000Z' }, 'Checked in'],
  ])('says what presses most: %j', (said, label) => {
    expect(labelOf(said)).toBe(label);
  });

  it('is that nobody was heard from, before anything else (overdue)', () => {
    expect(labelOf({ checkedInAt: '2026-12-01T21:00:00.000Z' }, true, AFTER)).toBe('Overdue');
    expect(labelOf({ agreement: 'declined' }, true, AFTER)).toBe('Overdue');
    expect(labelOf({ state: 'on-hold', attention: ['apart'] }, true, AFTER)).toBe('Overdue');
    expect(labelOf({ state: 'held' }, true, AFTER)).toBe('Held');
  });

  it('asks for the outcome once it is over', () => {
    expect(labelOf({}, false, AFTER)).toBe('Held or not?');
    const both = { checkedInAt: '2026-12-01T21:00:00.000Z', checkedOutAt: '2026-12-01T21:50:00.000Z' };
    expect(labelOf(both)).toBe('Held or not?');
  });

  it('is a word beside a sign, whatever the colour', () => {
    const html = renderToStaticMarkup(<MeetingTag meeting={row({ state: 'on-hold' })} />);
    expect(html).toContain('On hold');
    expect(html).toContain('<svg');
  });
});
