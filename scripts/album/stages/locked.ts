import { fill, press } from '../hands.ts';
import { ADMINISTRATOR } from '../sample.ts';
import type { Stage, Tour } from '../tour.ts';

async function lock({ page, album }: Tour): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await album.picture(page, 'locked', 'Locked: nothing of the network is in sight.', 'locked');
  await press(page, 'Use recovery key');
  await album.picture(page, 'recover', 'The printed recovery key opens the office when a password is lost.');
  await press(page, 'Back');
}

async function signIn({ page, album }: Tour): Promise<void> {
  await fill(page, 'Username', ADMINISTRATOR.username);
  await fill(page, 'Password', 'not the right password');
  await press(page, 'Unlock');
  await page.getByRole('alert').filter({ hasText: 'not right' }).waitFor();
  await album.picture(page, 'wrong-password', 'A wrong password.');
  await unlock({ page });
  await album.picture(page, 'unlocked', 'Unlocked: the same account is back where it was.');
}

/** The office makes whoever failed wait a little: try until it answers. */
async function unlock({ page }: Pick<Tour, 'page'>): Promise<void> {
  const places = page.getByRole('navigation', { name: 'Places' });
  for (let tries = 0; tries < 5; tries += 1) {
    await fill(page, 'Password', ADMINISTRATOR.password);
    await press(page, 'Unlock');
    const isIn = await places.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    );
    if (isIn) return;
  }
  throw new Error('The office did not open.');
}

export const locked: Stage = {
  chapter: 'Locked',
  steps: [
    { does: 'Lock', take: lock },
    { does: 'Sign in again', take: signIn },
  ],
};
