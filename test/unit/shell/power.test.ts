import type { PowerMonitor } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reasonToLock, watchPresence } from '../../../main/shell/power.ts';
import { powerMonitor } from '../../host/power-monitor.ts';
import { deskDouble } from './desk-double.ts';

describe('the reason to lock', () => {
  it.each([
    [599, 'active', null],
    [600, 'idle', 'idle'],
    [6000, 'unknown', 'idle'],
    [0, 'locked', 'screen-locked'],
  ] as const)('after %i idle seconds in state %s is %s', (idleSeconds, idleState, reason) => {
    expect(reasonToLock({ idleSeconds, idleState, idleMinutes: 10 })).toBe(reason);
  });
});

describe('the watch for an empty chair', () => {
  const desk = deskDouble();
  let stop = (): void => {};
  beforeEach(() => {
    vi.useFakeTimers();
    Object.assign(desk, { locks: [], isLocked: false });
    Object.assign(powerMonitor, { idleSeconds: 0, idleState: 'active' });
    stop = watchPresence(powerMonitor as unknown as PowerMonitor, desk);
  });
  afterEach(() => {
    stop();
    vi.useRealTimers();
  });

  it('locks at once when the screen is locked or the machine sleeps', () => {
    powerMonitor.emit('lock-screen');
    powerMonitor.emit('suspend');
    expect(desk.locks).toEqual(['screen-locked', 'suspend']);
  });

  it('finds a locked screen on systems that tell nobody', () => {
    powerMonitor.idleState = 'locked';
    vi.advanceTimersByTime(5000);
    expect(desk.locks).toEqual(['screen-locked']);
  });

  it('locks once after the idle minutes, not before', () => {
    powerMonitor.idleSeconds = 599;
    vi.advanceTimersByTime(60_000);
    expect(desk.locks).toEqual([]);
    powerMonitor.idleSeconds = 600;
    vi.advanceTimersByTime(60_000);
    expect(desk.locks).toEqual(['idle']);
  });

  it('ends when told to', () => {
    stop();
    powerMonitor.idleSeconds = 6000;
    powerMonitor.emit('lock-screen');
    vi.advanceTimersByTime(60_000);
    expect(desk.locks).toEqual([]);
  });
});
