import { describe, expect, it } from 'vitest';
import { makePassage } from '../../host/page/passage.ts';

const twoWorlds = () => {
  const shared = new EventTarget();
  return { main: makePassage(shared, 'a', 'b'), isolated: makePassage(shared, 'b', 'a') };
};

describe('the passage between the two worlds of a page', () => {
  it('calls the other world at once and gives its answer', () => {
    const { main, isolated } = twoWorlds();
    isolated.answer('add', (one, two) => Number(one) + Number(two));
    expect(main.call('add', 19, 23)).toBe(42);
  });

  it('gives nothing where nobody answers', () => {
    expect(twoWorlds().main.call('nobody')).toBeUndefined();
  });

  it('hands over functions that can be called later, with functions of their own', () => {
    const { main, isolated } = twoWorlds();
    let api: { readonly subscribe: (listener: (news: string) => void) => () => string } | undefined;
    main.answer('expose', (given) => void (api = given as NonNullable<typeof api>));
    const listeners: ((news: string) => void)[] = [];
    isolated.call('expose', {
      subscribe: (listener: (news: string) => void) => {
        listeners.push(listener);
        return () => 'stopped';
      },
    });
    const heard: string[] = [];
    const stop = api?.subscribe((news) => void heard.push(news));
    listeners[0]?.('locked');
    expect(heard).toEqual(['locked']);
    expect(stop?.()).toBe('stopped');
  });

  it('settles promises on the other side, with bytes as bytes', async () => {
    const { main, isolated } = twoWorlds();
    isolated.answer('read', async () => ({ bytes: new Uint8Array([1, 2]) }));
    isolated.answer('fail', () => Promise.reject(new RangeError('too far')));
    await expect(main.call('read')).resolves.toEqual({ bytes: new Uint8Array([1, 2]) });
    await expect(main.call('fail')).rejects.toMatchObject({ name: 'RangeError', message: 'too far' });
  });

  it('throws here what was thrown there', () => {
    const { main, isolated } = twoWorlds();
    isolated.answer('fail', () => {
      throw new TypeError('no such thing');
    });
    expect(() => main.call('fail')).toThrow('no such thing');
  });
});
