import type { Passage } from './passage.ts';

/**
 * The page's own world: takes what the preload exposes, frozen as Electron freezes it, and reports whatever would
 * open a window. It runs from its source, so it uses nothing outside itself.
 */
export function mainWorld(passage: Passage): void {
  const freeze = (value: unknown): unknown => {
    if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
    for (const inner of Object.values(value)) freeze(inner);
    return Object.freeze(value);
  };
  passage.answer('hello', () => true);
  passage.answer('expose', (key, api) => {
    Object.defineProperty(window, String(key), { value: freeze(api), enumerable: true });
  });

  const resolved = (address: string): string => new URL(address, document.baseURI).href;
  const report = (address: string): void => void passage.call('open-window', resolved(address));
  const opensWindow = (link: Element, event: MouseEvent): boolean => {
    const target = link.getAttribute('target') ?? '';
    return (
      (target !== '' && !/^_(self|top|parent)$/i.test(target)) ||
      event.button === 1 ||
      event.ctrlKey ||
      event.shiftKey
    );
  };
  const onClick = (event: MouseEvent): void => {
    const link = event.composedPath().find((part) => part instanceof Element && part.matches('a[href]')) as
      Element | undefined;
    if (event.defaultPrevented || !link || !opensWindow(link, event)) return;
    event.preventDefault();
    report(link.getAttribute('href') ?? '');
  };
  window.addEventListener('click', onClick);
  window.addEventListener('auxclick', onClick);
  Object.defineProperty(window, 'open', {
    configurable: true,
    value: (address: string | URL = 'about:blank') => {
      report(String(address));
      return null;
    },
  });
  passage.call('main-world-ready');
}
