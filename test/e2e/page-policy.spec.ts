import { expect, test } from './fixture.ts';

test('gives frames inside the page no bridge', async ({ page }) => {
  const kinds = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return [typeof window.desk, typeof frame.contentWindow?.desk];
  });
  expect(kinds).toEqual(['object', 'undefined']);
});

test('enforces its content policy', async ({ page }) => {
  const found = await page.evaluate(async () => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));
    const script = document.createElement('script');
    script.append('window.inline = true');
    const style = document.createElement('style');
    style.append('body { --inline: 1 }');
    document.head.append(script, style);
    const image = new Image();
    const failed = new Promise((resolve) => image.addEventListener('error', () => resolve('failed')));
    image.src = 'https://outside.invalid/picture.png';
    const fetched = await window.fetch('https://outside.invalid/').then(
      () => 'answered',
      (error: Error) => error.name,
    );
    // Outside of the evaluation, which is exempt from the policy.
    const evaluated = await new Promise((resolve) => {
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- whether the page may do this is the question.
          resolve(new Function('return "ran"')());
        } catch (error) {
          resolve((error as Error).name);
        }
      });
    });
    await failed;
    return {
      violated: [...violated].toSorted(),
      inline: 'inline' in window,
      fetched,
      evaluated,
      isSecureContext,
    };
  });
  expect(found).toMatchObject({
    inline: false,
    fetched: 'TypeError',
    evaluated: 'EvalError',
    isSecureContext: true,
  });
  expect(found.violated).toEqual(expect.arrayContaining(['connect-src', 'img-src', 'style-src-elem']));
});

test('takes no text for markup, and knows one trusted-types policy only', async ({ page }) => {
  const found = await page.evaluate(() => {
    const attempt = (act: () => unknown): string => {
      try {
        act();
        return 'done';
      } catch (error) {
        return (error as Error).name;
      }
    };
    const types = (
      window as Window & { trustedTypes?: { createPolicy(name: string, rules: object): unknown } }
    ).trustedTypes;
    return [
      attempt(() => (document.createElement('p').innerHTML = '<b>bold</b>')),
      attempt(() => new Worker('/worker.js')),
      attempt(() => types?.createPolicy('another', {})),
    ];
  });
  expect(found).toEqual(['TypeError', 'TypeError', 'TypeError']);
});

test('shows pictures that the page made itself', async ({ page }) => {
  const width = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(3, 3);
    canvas.getContext('2d');
    const image = new Image();
    image.src = URL.createObjectURL(await canvas.convertToBlob());
    await image.decode();
    return image.naturalWidth;
  });
  expect(width).toBe(3);
});

test('opens no other window and goes to no other page', async ({ page, app }) => {
  const before = page.url();
  const opened = await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://outside.invalid/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    return window.open('https://outside.invalid/') === null;
  });
  expect(opened).toBe(true);
  for (const target of ['https://outside.invalid/', '/assets/', 'data:text/html,x']) {
    await page.evaluate((address) => location.assign(address), target).catch(() => {});
  }
  expect(await page.evaluate(() => window.desk.session.touch({}))).toMatchObject({ ok: true });
  expect(page.url()).toBe(before);
  expect(app.windows()).toHaveLength(1);
});

test('grants the page no permission', async ({ page }) => {
  const answers = await page.evaluate(async () => [
    Notification.permission,
    (await navigator.permissions.query({ name: 'geolocation' })).state,
    await navigator.clipboard.readText().then(
      () => 'read',
      (error: Error) => error.name,
    ),
  ]);
  expect(answers).toEqual(['denied', 'denied', 'NotAllowedError']);
});
