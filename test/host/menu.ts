interface MenuItemOptions {
  readonly id?: string;
  readonly role?: string;
  readonly label?: string;
  readonly accelerator?: string;
  readonly submenu?: readonly MenuItemOptions[];
  readonly click?: () => void;
}

interface MenuItem extends Omit<MenuItemOptions, 'submenu'> {
  readonly submenu?: Menu;
  click(): void;
}

/** The application menu: kept, never shown. Tests press its items by id. */
export class Menu {
  static #application: Menu | null = null;
  readonly items: readonly MenuItem[];

  constructor(items: readonly MenuItem[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly MenuItemOptions[]): Menu {
    return new Menu(
      template.map(({ submenu, ...options }) => ({
        ...options,
        click: () => options.click?.(),
        ...(submenu && { submenu: Menu.buildFromTemplate(submenu) }),
      })),
    );
  }

  static setApplicationMenu(menu: Menu | null): void {
    Menu.#application = menu;
  }

  static getApplicationMenu(): Menu | null {
    return Menu.#application;
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : (item.submenu?.getMenuItemById(id) ?? null);
      if (found) return found;
    }
    return null;
  }
}
