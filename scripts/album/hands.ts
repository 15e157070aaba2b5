import type { Locator, Page } from '@playwright/test';

type Within = Page | Locator;

/** Presses a button by its name. */
export const press = (within: Within, name: string | RegExp): Promise<void> =>
  within.getByRole('button', { name, exact: true }).first().click();

/** Follows a link by its name. */
export const follow = (within: Within, name: string): Promise<void> =>
  within.getByRole('link', { name, exact: true }).first().click();

export const fill = (within: Within, label: string, text: string): Promise<void> =>
  within.getByLabel(label, { exact: true }).fill(text);

/** Waits for the screen or dialog with this heading. */
export const heading = (within: Within, name: string | RegExp): Promise<void> =>
  within.getByRole('heading', { name }).first().waitFor();

/** Opens one of the four places by the rail. */
export const openPlace = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true }).click();

/** Goes to a member, screen or action by the palette, as Ctrl K does. */
export async function find(page: Page, text: string, entry: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox', { name: 'Find a member, screen or action' }).fill(text);
  await page.getByRole('menuitem', { name: entry }).first().click();
}

/** Opens a member's page by the palette, on one of its tabs. */
export async function openMember(page: Page, name: string, tab?: string): Promise<void> {
  await find(page, name, new RegExp(`^${name}`));
  await page.getByRole('heading', { level: 1, name }).waitFor();
  if (tab !== undefined) await openTab(page, tab);
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).waitFor();
}

/** Chooses an item of a menu button. */
export async function chooseFrom(page: Page, menu: string, item: string): Promise<void> {
  await press(page, menu);
  await page.getByRole('menuitem', { name: item }).click();
}

/** Closes the dialog on top, as Escape does. */
export async function closeDialog(page: Page): Promise<void> {
  const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
  await page.keyboard.press('Escape');
  await dialog.first().waitFor({ state: 'detached' });
}

/** Ticks a box or chooses a radio button by the words beside it. */
export const tick = (within: Within, words: RegExp): Promise<void> =>
  within.locator('label').filter({ hasText: words }).first().click();

/** Waits until a paper's first page is drawn: its words come with it. */
export const paperShown = (page: Page): Promise<void> =>
  page.locator('[role="document"] p').filter({ hasText: /\p{L}/u }).first().waitFor({ state: 'attached' });
