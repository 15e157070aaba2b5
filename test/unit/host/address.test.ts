import { describe, expect, it } from 'vitest';
import { originOf, toApp, toBrowser } from '../../host/address.ts';

describe('addresses in the stand-in', () => {
  it.each([
    ['app://desk/index.html', 'https://desk.app.invalid/index.html'],
    ['app://desk/a/b.js?x=1#y', 'https://desk.app.invalid/a/b.js?x=1#y'],
    ['app://desk/', 'https://desk.app.invalid/'],
  ])('shows %s at %s, and back', (ours, theirs) => {
    expect(toBrowser(ours)).toBe(theirs);
    expect(toApp(theirs)).toBe(ours);
  });

  it('knows the page’s own blobs', () => {
    expect(toApp('blob:https://desk.app.invalid/1-2')).toBe('blob:app://desk/1-2');
  });

  it.each(['https://outside.invalid/', 'about:blank', 'data:text/html,x', 'https://desk.app.invalid.evil/'])(
    'leaves %s as it is',
    (address) => {
      expect(toApp(address)).toBe(address);
      expect(toBrowser(address)).toBe(address);
    },
  );

  it('gives scheme and host as origin, and null without a host', () => {
    expect(originOf('app://desk/index.html')).toBe('app://desk');
    expect(originOf('about:blank')).toBe('null');
  });
});
