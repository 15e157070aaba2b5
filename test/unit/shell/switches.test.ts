import { describe, expect, it } from 'vitest';
import { refusedSwitches, refusedVariables } from '../../../main/shell/switches.ts';

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
    '--No-Sandbox',
    '--disable-gpu-sandbox',
    '--disable-setuid-sandbox',
    '--enable-logging=file',
    '--renderer-cmd-prefix=/bin/sh',
    '--ssl-key-log-file=/tmp/keys',
    '--host-resolver-rules=MAP * 127.0.0.1',
  ])('refuses %s', (word) => {
    expect(refusedSwitches(['/some/file', word], 'linux')).toHaveLength(1);
  });

  it('lets pass what changes only how the window looks', () => {
    expect(
      refusedSwitches(['--force-device-scale-factor=2', '--lang=en-US', '/inspect', 'no-sandbox'], 'linux'),
    ).toEqual([]);
  });

  it('knows the slash for a hyphen, on Windows', () => {
    const words = ['C:\\Program Files\\Liaison Desk.exe', '/No-Sandbox', '/remote-debugging-port=1'];
    expect(refusedSwitches(words, 'win32')).toEqual(['no-sandbox', 'remote-debugging-port']);
    expect(refusedSwitches(words, 'linux')).toEqual([]);
  });
});

describe('variables of the environment', () => {
  it('are refused by name where they run other code or write a log, and only when they say something', () => {
    const environment = {
      NODE_OPTIONS: '--require=/x.js',
      ELECTRON_ENABLE_LOGGING: '1',
      ELECTRON_LOG_FILE: '',
    };
    expect(refusedVariables({ ...environment, PATH: '/bin', TZ: 'America/Denver' })).toEqual([
      'NODE_OPTIONS',
      'ELECTRON_ENABLE_LOGGING',
    ]);
    expect(refusedVariables({ PATH: '/bin' })).toEqual([]);
  });
});
