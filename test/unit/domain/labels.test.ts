import { describe, expect, it } from 'vitest';
import { MEETING_STATE_LABELS } from '../../../contract/meetings.ts';
import { ACCESSIBILITY, VENUE_KIND_LABELS } from '../../../contract/venues.ts';

const LABELS = [MEETING_STATE_LABELS, VENUE_KIND_LABELS, ACCESSIBILITY].flatMap((labels) =>
  Object.values(labels),
);

describe('the words for meetings and venues', () => {
  it.each(LABELS)('%s: plain words with a capital, told apart from all others', (label) => {
    expect(label).toMatch(/^\p{Lu}[\p{L} ]+$/u);
    expect(LABELS.filter((other) => other === label)).toHaveLength(1);
  });
});
