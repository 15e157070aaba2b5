import { describe, expect, it } from 'vitest';
import { contract, endpointNames } from '../../../contract/index.ts';
import { buildBridge } from '../../../preload/bridge.ts';

const answer = { ok: true, value: 'answered' } as const;

describe('the bridge', () => {
  it('has one function per endpoint of the contract, and the news', () => {
    const bridge = buildBridge(
      endpointNames,
      async () => answer,
      () => () => {},
    );
    const { events, ...features } = bridge;
    expect(Object.keys(features)).toEqual(Object.keys(contract));
    for (const [feature, functions] of Object.entries(contract)) {
      expect(Object.keys(features[feature as keyof typeof features])).toEqual(Object.keys(functions));
    }
    expect(Object.keys(events)).toEqual(['subscribe']);
  });

  it('calls the endpoint by its full name with the one input', async () => {
    const calls: unknown[][] = [];
    const bridge = buildBridge(
      ['members.rename'],
      async (...call) => {
        calls.push(call);
        return answer;
      },
      () => () => {},
    );
    const rename = (bridge.members as unknown as Record<string, (...inputs: unknown[]) => Promise<unknown>>)[
      'rename'
    ];
    expect(await rename?.({ id: 'one' }, 'more')).toEqual(answer);
    expect(calls).toEqual([['members.rename', { id: 'one' }]]);
  });
});
