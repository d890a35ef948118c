import { expect, type Locator, type Page } from '@playwright/test';

type Role = Parameters<Page['getByRole']>[0];

/** More presses than any screen needs. */
const most = 120;

/** Hands that own no mouse. Everything is reached by Tab and found by role and accessible name. */
export class Keyboard {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Tabs until the control has the focus. */
  async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(control.first()).toBeVisible();
    for (let presses = 0; presses < most; presses += 1) {
      if (await hasFocus(control)) return;
      await this.page.keyboard.press(key);
    }
    throw new Error(`${most} times ${key} did not lead to ${control}`);
  }

  async press_(role: Role, name: string | RegExp, key = 'Enter'): Promise<void> {
    await this.tabTo(this.page.getByRole(role, { name, exact: true }));
    await this.page.keyboard.press(key);
  }

  /** Goes back to the rail, and through a link of it into its place. */
  async goTo(place: string): Promise<void> {
    await this.tabTo(this.page.getByRole('navigation').getByRole('link', { name: place }), 'Shift+Tab');
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('main')).toBeFocused();
  }

  async push(name: string | RegExp): Promise<void> {
    await this.press_('button', name);
  }

  async follow(name: string | RegExp): Promise<void> {
    await this.press_('link', name);
  }

  /** Opens a menu and chooses in it by its arrows. */
  async pick(menu: Locator, item: string | RegExp): Promise<void> {
    await this.tabTo(menu);
    await this.page.keyboard.press('Enter');
    const wanted = this.page.getByRole('menu').getByText(item, { exact: true });
    await expect(wanted).toBeVisible();
  }
}

/** Whether one of these elements, or a control it lies in, has the focus. */
function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluateAll((found) => found.includes(document.activeElement as HTMLElement));
}
