import type { WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { keyboardMenu } from '../../../main/shell/menu.ts';
import { Menu } from '../../host/menu.ts';

describe('the keys of the menu', () => {
  const page = { factor: 1 };
  const template = keyboardMenu({
    getZoomFactor: () => page.factor,
    setZoomFactor: (factor: number) => (page.factor = factor),
  } as unknown as WebContents);

  it('hold copying, text size and leaving, and no way to reload or to look inside', () => {
    const items = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
    const roles = items.flatMap(({ role }) => role ?? []);
    expect(roles).toEqual(['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'quit']);
    expect(items.flatMap(({ accelerator }) => accelerator ?? [])).toEqual([
      'CommandOrControl+Plus',
      'CommandOrControl+=',
      'CommandOrControl+-',
      'CommandOrControl+0',
    ]);
  });

  it('make the page larger, smaller and as it was', () => {
    const menu = Menu.buildFromTemplate(template as unknown as Parameters<typeof Menu.buildFromTemplate>[0]);
    const press = (id: string): number => {
      menu.getMenuItemById(id)?.click();
      return page.factor;
    };
    expect([press('zoom-in'), press('zoom-in-unshifted'), press('zoom-out'), press('zoom-reset')]).toEqual([
      1.1, 1.25, 1.1, 1,
    ]);
  });
});
