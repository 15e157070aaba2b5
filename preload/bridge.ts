import type { Bridge } from '../contract/bridge.ts';
import type { Result } from '../contract/errors.ts';
import type { DeskEvent } from '../contract/events.ts';

type Call = (name: string, input: unknown) => Promise<Result<unknown>>;
type Subscribe = (listener: (event: DeskEvent) => void) => () => void;

/**
 * The bridge as the page sees it: one named function per endpoint (`members.rename` → `desk.members.rename`), and the
 * program's news. The page can name nothing that is not in the list.
 */
export function buildBridge(endpointNames: readonly string[], call: Call, subscribe: Subscribe): Bridge {
  const bridge: Record<string, Record<string, unknown>> = { events: { subscribe } };
  for (const name of endpointNames) {
    const [feature = '', endpoint = ''] = name.split('.');
    (bridge[feature] ??= {})[endpoint] = (input: unknown) => call(name, input);
  }
  return bridge as unknown as Bridge;
}
