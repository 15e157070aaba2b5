import { toApp } from './address.ts';
import type { Channel } from './connection.ts';
import type { Session } from './session.ts';

/** A request that Chromium holds until it is answered. */
export interface PausedRequest {
  readonly requestId: string;
  readonly frameId: string;
  readonly resourceType: string;
  readonly request: {
    readonly url: string;
    readonly method: string;
    readonly headers: Record<string, string>;
  };
}

/** Decides whether a frame may go to an address; false keeps the page as it is. */
export type AskNavigation = (url: string, isMainFrame: boolean) => boolean;

type Reason = 'Aborted' | 'BlockedByClient' | 'InternetDisconnected' | 'Failed';

const refuse = (channel: Channel, requestId: string, errorReason: Reason): Promise<unknown> =>
  channel.send('Fetch.failRequest', { requestId, errorReason });

async function fulfil(channel: Channel, requestId: string, response: Response): Promise<unknown> {
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value }));
  const body = Buffer.from(await response.arrayBuffer()).toString('base64');
  return await channel.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders,
    body,
  });
}

async function answer(
  channel: Channel,
  session: Session,
  mainFrameId: string,
  paused: PausedRequest,
  mayGo: AskNavigation,
): Promise<unknown> {
  const { requestId, resourceType, frameId, request } = paused;
  const url = toApp(request.url);
  if (resourceType === 'Document' && !mayGo(url, frameId === mainFrameId))
    return await refuse(channel, requestId, 'Aborted');
  if (!(await session.webRequest.isAllowed({ url, method: request.method, resourceType }))) {
    return await refuse(channel, requestId, 'BlockedByClient');
  }
  if (url.startsWith('blob:')) return await channel.send('Fetch.continueRequest', { requestId });
  const handler = session.protocol.handlerOf(url);
  if (!handler) return await refuse(channel, requestId, 'InternetDisconnected');
  return await fulfil(channel, requestId, await handler(new Request(url, { method: request.method })));
}

/** Answers every request of a page as Electron would: navigation events, then `onBeforeRequest`, then the scheme's handler. */
export function answerRequests(
  channel: Channel,
  session: Session,
  mainFrameId: string,
  mayGo: AskNavigation,
): void {
  channel.on('Fetch.requestPaused', (paused) => {
    answer(channel, session, mainFrameId, paused, mayGo)
      .catch(() => refuse(channel, paused.requestId, 'Failed'))
      .catch(() => {
        // The page has gone meanwhile: nobody waits for this answer.
      });
  });
}
