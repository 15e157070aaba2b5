import type { ComponentProps } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { FindingsPanel } from '../../../renderer/features/meetings/plan/findings-panel.tsx';

type Check = ComponentProps<typeof FindingsPanel>['check'];

const names = { member: () => 'Ann', account: () => 'Lee', venue: () => 'Library' };
const shown = (isChecking: boolean): string => {
  const found = { data: { findings: [], startsAt: null, endsAt: null }, error: null };
  const check = { found, isComplete: true, isChecking } as unknown as Check;
  return renderToStaticMarkup(<FindingsPanel check={check} names={names} />);
};

describe('what stands against a plan', () => {
  it('says that it can be saved only of the plan as it is now', () => {
    expect(shown(false)).toContain('It can be saved');
    expect(shown(true)).toContain('Checking…');
    expect(shown(true)).not.toContain('It can be saved');
  });
});
