import { describe, expect, it } from 'vitest';
import { refusedSwitches } from '../../../main/shell/switches.ts';

describe('switches on the command line', () => {
  it.each([
    '--remote-debugging-port=9222',
    '--remote-debugging-pipe',
    '--inspect',
    '--inspect-brk=0',
    '--inspect-publish-uid=http',
    '--no-sandbox',
    '--log-net-log=/tmp/log',
    '--proxy-server=outside.invalid',
    '--proxy-pac-url=x',
    '-inspect',
  ])('refuses %s', (word) => {
    expect(refusedSwitches(['/some/file', word])).toHaveLength(1);
  });

  it('lets pass what changes only how the window looks', () => {
    expect(
      refusedSwitches(['--force-device-scale-factor=2', '--lang=en-US', '/inspect', 'no-sandbox']),
    ).toEqual([]);
  });
});
