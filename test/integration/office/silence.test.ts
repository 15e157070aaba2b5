import { createHook } from 'node:async_hooks';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { listedMember } from '../../support/builders.ts';
import { testOffice } from '../../support/office.ts';
import { produce } from '../packets/network.ts';

/** What Node makes for every socket, server, name and certificate. */
const NETWORK = /^(TCP|UDP|TLS|PIPE|GETADDRINFO|GETNAMEINFO|QUERY|HTTP)/;

/** The kinds of network things made while something is done. */
async function networkThingsOf(work: () => Promise<unknown>): Promise<string[]> {
  const made: string[] = [];
  const hook = createHook({ init: (_id, type) => void (NETWORK.test(type) && made.push(type)) }).enable();
  try {
    await work();
  } finally {
    hook.disable();
  }
  return made;
}

it('opens no socket and looks up no name from the first office to the printed packet (R11)', async () => {
  const seen = await networkThingsOf(async () => {
    const server = createServer();
    server.listen(0);
    await once(server, 'listening');
    server.close();
  });
  expect(seen).toContain('TCPSERVERWRAP');

  const made = await networkThingsOf(async () => {
    const office = await testOffice();
    await listedMember(office);
    const [copy] = await produce(office);
    if (!copy) throw new Error('a copy was produced');
    await office.ask.packets.pdf({ id: copy.id });
    await office.ask.session.lock({});
  });
  expect(made).toEqual([]);
});
