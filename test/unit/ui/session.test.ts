import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../../contract/bridge.ts';
import type { Result } from '../../../contract/errors.ts';
import type { SessionView } from '../../../contract/session.ts';
import { ask, RefusedError } from '../../../renderer/lib/desk.ts';
import { queryClient } from '../../../renderer/lib/query-client.ts';
import {
  blank,
  callSomebody,
  findPhase,
  lockNow,
  openDesk,
  placeFor,
  rememberPlace,
  useSessionStore,
} from '../../../renderer/lib/session.ts';

const sessionOf = (id: string) =>
  ({
    account: { id, username: id, fullName: id, role: 'staff' },
    officeName: 'Office',
    idleMinutes: 10,
  }) as unknown as SessionView;

/** A bridge that answers as told: the other side of the window's one port. */
function bridge(answers: Record<string, unknown>): void {
  const answer = (name: string) => async () => ({ ok: true, value: answers[name] });
  const desk = {
    offices: { state: answer('state') },
    session: { current: answer('current'), lock: answer('lock') },
  } as unknown as Bridge;
  vi.stubGlobal('window', { desk });
}

const phase = () => useSessionStore.getState().phase;

beforeEach(() => {
  useSessionStore.setState({ phase: { kind: 'starting' }, place: null });
  queryClient.clear();
});

describe('asking', () => {
  it('gives the value of an answer', async () => {
    await expect(ask(Promise.resolve({ ok: true, value: 7 }))).resolves.toBe(7);
  });

  it('throws a refusal with its code, field and facts', async () => {
    const refusal: Result<number> = {
      ok: false,
      code: 'username-taken',
      field: 'username',
      facts: { a: 'b' },
    };
    const error = await ask(Promise.resolve(refusal)).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RefusedError);
    expect(error).toMatchObject({ code: 'username-taken', field: 'username', facts: { a: 'b' } });
  });
});

describe('the window', () => {
  it.each([
    [{ kind: 'none', known: [] }, null, 'no-office'],
    [{ kind: 'locked', folder: 'C:\\Office' }, null, 'locked'],
    [{ kind: 'open', folder: 'C:\\Office', name: 'Office' }, sessionOf('dana'), 'open'],
  ])('stands where the program says: %j', async (state, current, kind) => {
    bridge({ state, current });
    await findPhase();
    expect(phase().kind).toBe(kind);
  });

  it('is blank and forgets every answer as soon as a call is refused as locked', async () => {
    openDesk(sessionOf('dana'));
    queryClient.setQueryData(['members', 'list', {}], { rows: ['a name'] });
    await ask(Promise.resolve({ ok: false, code: 'locked' } as const)).catch(() => undefined);
    expect(phase()).toMatchObject({ kind: 'locked', reason: null });
    expect(queryClient.getQueryCache().getAll()).toEqual([]);
  });

  it('keeps its answers when a call is refused for any other reason', async () => {
    openDesk(sessionOf('dana'));
    queryClient.setQueryData(['members', 'list', {}], { rows: ['a name'] });
    await ask(Promise.resolve({ ok: false, code: 'not-allowed' } as const)).catch(() => undefined);
    expect(phase().kind).toBe('open');
    expect(queryClient.getQueryCache().getAll()).toHaveLength(1);
  });

  it('is blank before the program has answered a request to lock', () => {
    bridge({ lock: {} });
    openDesk(sessionOf('dana'));
    const locking = lockNow();
    expect(phase()).toMatchObject({ kind: 'locked', reason: 'request' });
    return locking;
  });

  it('says that somebody is needed only while it is locked, and no longer than that', () => {
    openDesk(sessionOf('dana'));
    callSomebody();
    expect(phase().kind).toBe('open');
    blank('idle');
    expect(phase()).not.toHaveProperty('isNeeded');
    callSomebody();
    expect(phase()).toMatchObject({ kind: 'locked', reason: 'idle', isNeeded: true });
    openDesk(sessionOf('dana'));
    expect(phase()).not.toHaveProperty('isNeeded');
  });

  it('says why it locked', () => {
    openDesk(sessionOf('dana'));
    blank('screen-locked');
    expect(phase()).toMatchObject({ reason: 'screen-locked' });
  });

  it('brings the same account back to its place, and nobody else', () => {
    openDesk(sessionOf('dana'));
    rememberPlace('/members/member-1');
    blank('idle');
    expect(placeFor('dana')).toBe('/members/member-1');
    expect(placeFor('robin')).toBe('/');
  });
});
