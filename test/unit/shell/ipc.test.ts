import type { IpcMain, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { answerCalls, tellPage } from '../../../main/shell/ipc.ts';
import { ipcMain } from '../../host/ipc.ts';
import { deskDouble } from './desk-double.ts';

describe('the one channel', () => {
  const page = {} as WebContents;
  const desk = deskDouble();
  answerCalls(ipcMain as unknown as IpcMain, page, desk);
  const senderFrame = { url: 'app://desk/index.html', parent: null };
  const call = (event: object, ...inputs: unknown[]) => ipcMain.answer('desk', event, inputs);

  it('hands name and input to the desk', async () => {
    expect(await call({ sender: page, senderFrame }, 'members.list', { page: 1 })).toMatchObject({
      ok: true,
    });
    expect(desk.calls).toEqual([['members.list', { page: 1 }]]);
  });

  it('refuses a wrong sender before the desk hears what it asked, and has the refusal recorded (R9)', async () => {
    const answer = await call({ sender: {}, senderFrame }, 'members.list', {});
    expect(answer).toEqual({ ok: false, code: 'wrong-sender' });
    expect(desk.calls).toHaveLength(1);
    expect(desk.refusals).toEqual(['wrong-sender']);
  });

  it('refuses a name that is no text', async () => {
    for (const name of [undefined, 7, ['members.list'], { name: 'members.list' }]) {
      expect(await call({ sender: page, senderFrame }, name, {})).toEqual({
        ok: false,
        code: 'unknown-endpoint',
      });
    }
  });

  it('tells the page the news, and nobody once the page has gone', () => {
    const sent: unknown[][] = [];
    const target = { isDestroyed: () => sent.length > 0, send: (...news: unknown[]) => void sent.push(news) };
    tellPage(target as unknown as WebContents, { kind: 'locked', reason: 'idle' });
    tellPage(target as unknown as WebContents, { kind: 'locked', reason: 'idle' });
    expect(sent).toEqual([['desk', { kind: 'locked', reason: 'idle' }]]);
  });
});
