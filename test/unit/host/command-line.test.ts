import { describe, expect, it } from 'vitest';
import { readArguments } from '../../host/command-line.ts';

describe('the stand-in’s command line', () => {
  it('reads what Playwright gives to Electron', () => {
    const words = [
      '--no-sandbox',
      '-r',
      '/loader.js',
      '--inspect=0',
      '--remote-debugging-port=0',
      '/program',
      '--more',
    ];
    expect(readArguments(words)).toEqual({
      program: '/program',
      inspectorPort: 0,
      debuggingPort: '0',
      rest: ['--more'],
    });
  });

  it('opens no inspector and no port unless asked', () => {
    expect(readArguments(['.'])).toEqual({
      program: '.',
      inspectorPort: null,
      debuggingPort: null,
      rest: [],
    });
  });

  it('takes the present folder when no program is named', () => {
    expect(readArguments(['--inspect']).program).toBe('.');
    expect(readArguments(['--inspect']).inspectorPort).toBe(9229);
  });
});
