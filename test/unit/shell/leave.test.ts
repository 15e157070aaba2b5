import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { closeBeforeQuit } from '../../../main/shell/leave.ts';
import { preventable } from '../../host/preventable.ts';
import { deskDouble } from './desk-double.ts';

/** Quits as Electron does: asks first, and ends when nobody objects. */
class Program extends EventEmitter {
  hasEnded = false;

  quit(): void {
    const event = preventable({});
    this.emit('before-quit', event);
    this.hasEnded = !event.defaultPrevented;
  }
}

describe('leaving the program', () => {
  it('closes the office first, then ends (R12)', async () => {
    const [program, desk] = [new Program(), deskDouble()];
    closeBeforeQuit(program as unknown as App, desk);
    program.emit('window-all-closed');
    expect(program.hasEnded).toBe(false);
    await vi.waitFor(() => expect(program.hasEnded).toBe(true));
    expect(desk.isClosed).toBe(true);
  });

  it('ends all the same when the office does not close in time', async () => {
    const program = new Program();
    const stuck = { ...deskDouble(), close: () => new Promise<void>(() => {}) };
    closeBeforeQuit(program as unknown as App, stuck, 1);
    program.quit();
    await vi.waitFor(() => expect(program.hasEnded).toBe(true));
  });

  it('ends when closing failed', async () => {
    const program = new Program();
    const broken = { ...deskDouble(), close: () => Promise.reject(new Error('disk')) };
    closeBeforeQuit(program as unknown as App, broken);
    program.quit();
    await vi.waitFor(() => expect(program.hasEnded).toBe(true));
  });
});
