import { describe, expect, it } from 'vitest';
import { environmentFor, findInstalledChromium } from '../../host/chromium/find.ts';
import { chromiumSwitches } from '../../host/chromium/switches.ts';

describe('the Chromium behind the stand-in', () => {
  it('is the first installed one, the binary before the wrapper', () => {
    expect(findInstalledChromium(() => false)).toBeNull();
    expect(findInstalledChromium(() => true)).toBe('/usr/lib/chromium/chromium');
  });

  it('gets libraries and fonts out of its own package only where the machine lacks them', () => {
    expect(environmentFor('/unpacked', { libraries: false, fonts: false })).toEqual({});
    const bare = environmentFor('/unpacked', { libraries: true, fonts: true });
    expect(bare['LD_LIBRARY_PATH']).toMatch(/^\/unpacked\/al2023\/lib/);
    expect(bare['FONTCONFIG_PATH']).toBe('/unpacked/fonts');
  });

  it('looks up no name, listens nowhere unless a test asks, and keeps its sandbox unless run by root (R11)', () => {
    const quiet = chromiumSwitches({ profile: '/p', isRoot: false, debuggingPort: undefined });
    expect(quiet).toContain('--host-resolver-rules=MAP * ~NOTFOUND');
    expect(quiet.some((word) => word.startsWith('--remote-debugging-port') || word === '--no-sandbox')).toBe(
      false,
    );
    const driven = chromiumSwitches({ profile: '/p', isRoot: true, debuggingPort: '0' });
    expect(driven).toEqual(expect.arrayContaining(['--remote-debugging-port=0', '--no-sandbox']));
  });
});
