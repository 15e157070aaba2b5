import { createSocket } from 'node:dgram';
import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { SILENT_SWITCHES } from '../../main/shell/policy.ts';
import { expect, test } from './fixture.ts';

/** Counts whoever comes by on this machine, over TCP and UDP. */
async function doorbell() {
  const tcp = createServer((line) => line.destroy());
  const udp = createSocket('udp4');
  const counts = { tcp: 0, udp: 0 };
  tcp.on('connection', () => counts.tcp++);
  udp.on('message', () => counts.udp++);
  tcp.listen(0, '127.0.0.1');
  udp.bind(0, '127.0.0.1');
  await Promise.all([once(tcp, 'listening'), once(udp, 'listening')]);
  const close = (): void => void [tcp.close(), udp.close()];
  return { counts, tcpPort: (tcp.address() as AddressInfo).port, udpPort: udp.address().port, close };
}

async function ring({ tcpPort, udpPort }: { tcpPort: number; udpPort: number }): Promise<void> {
  const line = connect(tcpPort, '127.0.0.1');
  await once(line, 'close');
  const sender = createSocket('udp4');
  await new Promise((resolve) => sender.send('x', udpPort, '127.0.0.1', resolve));
  sender.close();
}

test('reaches no machine, whatever the page tries (R11)', async ({ page }) => {
  const bell = await doorbell();
  await ring(bell);
  await expect.poll(() => bell.counts).toEqual({ tcp: 1, udp: 1 });

  const outcomes = await page.evaluate(
    async ({ tcpPort, udpPort }) => {
      const address = `127.0.0.1:${tcpPort}`;
      const link = Object.assign(document.createElement('link'), {
        rel: 'preconnect',
        href: `http://${address}/`,
      });
      const picture = Object.assign(new Image(), { src: `http://${address}/` });
      document.head.append(link, picture);
      const beacon = navigator.sendBeacon(`http://${address}/`);
      const fetched = await window.fetch(`http://${address}/`, { mode: 'no-cors' }).then(
        () => 'answered',
        () => 'refused',
      );
      const socket = await new Promise((resolve) => {
        try {
          const opening = new WebSocket(`ws://${address}/`);
          opening.addEventListener('open', () => resolve('answered'));
          opening.addEventListener('error', () => resolve('refused'));
        } catch {
          resolve('refused');
        }
      });
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${udpPort}` }] });
      peer.createDataChannel('x');
      const gathered = new Promise<void>((resolve) => {
        peer.addEventListener('icegatheringstatechange', () => {
          if (peer.iceGatheringState === 'complete') resolve();
        });
      });
      await peer.setLocalDescription(await peer.createOffer());
      // Without any interface the gathering never says that it is complete.
      await Promise.race([gathered, new Promise((resolve) => setTimeout(resolve, 5000))]);
      peer.close();
      return { beacon, fetched, socket };
    },
    { tcpPort: bell.tcpPort, udpPort: bell.udpPort },
  );

  expect(outcomes).toMatchObject({ fetched: 'refused', socket: 'refused' });
  expect(bell.counts).toEqual({ tcp: 1, udp: 1 });
  bell.close();
});

test('starts its browser with every switch that keeps it silent (R11), and hides its window from captures', async ({
  app,
  page,
}) => {
  await expect(page).toHaveTitle('Liaison Desk');
  const set = await app.evaluate(
    ({ app: running, BrowserWindow }, names) => ({
      switches: Object.fromEntries(names.map((name) => [name, running.commandLine.getSwitchValue(name)])),
      missing: names.filter((name) => !running.commandLine.hasSwitch(name)),
      isHidden: BrowserWindow.getAllWindows().every((window) => window.isContentProtected()),
    }),
    Object.keys(SILENT_SWITCHES),
  );
  expect(set).toEqual({ switches: SILENT_SWITCHES, missing: [], isHidden: true });
});
