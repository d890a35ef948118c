import { expect, type Locator, type Page } from '@playwright/test';

/** More presses than any screen needs. */
const most = 120;

/** Hands without a mouse: every control is reached by Tab, and only then are keys pressed. */
export class Keyboard {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Tabs until the control has the focus. */
  async tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await expect(control.first()).toBeVisible();
    await this.#repeat(key, () => hasFocus(control), control);
  }

  async press(control: Locator, key = 'Enter'): Promise<void> {
    await this.tabTo(control);
    await this.#page.keyboard.press(key);
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.tabTo(field);
    await this.#page.keyboard.type(text);
    await expect(field).toHaveValue(text);
  }

  /** In a drop-down list; its first entry is where the arrows begin. */
  async choose(list: Locator, option: string): Promise<void> {
    await this.tabTo(list);
    await this.#page.keyboard.press('Home');
    const chosen = () => list.evaluate((element: HTMLSelectElement) => element.selectedOptions[0]?.label);
    await this.#repeat('ArrowDown', async () => (await chosen()) === option, list);
  }

  /** In a field that holds several: the beginning of a name narrows its list. */
  async add(field: Locator, option: string): Promise<void> {
    await this.tabTo(field);
    await this.#page.keyboard.type(option);
    await this.#page.keyboard.press('Enter');
    await expect(field).toHaveAccessibleDescription(new RegExp(`Picked:.*${option}`));
  }

  /** One of a group of radio buttons. */
  async check(radio: Locator, group: Locator): Promise<void> {
    await this.tabTo(group.getByRole('radio'));
    await this.#repeat('ArrowDown', () => hasFocus(radio), radio);
    await this.#page.keyboard.press('Space');
    await expect(radio).toBeChecked();
  }

  /** Opens a menu and goes down to one of its entries. */
  async pick(menu: Locator, entry: Locator): Promise<void> {
    await this.press(menu);
    await expect(entry).toBeVisible();
    await this.#repeat('ArrowDown', () => hasFocus(entry), entry);
    await this.#page.keyboard.press('Enter');
  }

  /** Goes along the tabs from the one that is selected. */
  async select(tab: Locator): Promise<void> {
    await this.tabTo(this.#page.getByRole('tab', { selected: true }));
    await this.#repeat('ArrowRight', () => hasFocus(tab), tab);
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  /** Back to the rail and through one of its links; in a new place the focus is then in its main part. */
  async goTo(place: string): Promise<void> {
    const link = this.#page.getByRole('navigation').getByRole('link', { name: place });
    await this.tabTo(link, 'Shift+Tab');
    const isHere = (await link.getAttribute('aria-current')) === 'page';
    await this.#page.keyboard.press('Enter');
    if (!isHere) await expect(this.#page.getByRole('main').getByRole('heading', { level: 1 })).toBeFocused();
  }

  async #repeat(key: string, isThere: () => Promise<boolean>, goal: Locator): Promise<void> {
    for (let presses = 0; presses < most; presses += 1) {
      if (await isThere()) return;
      await this.#page.keyboard.press(key);
    }
    throw new Error(`${key}, pressed ${most} times, did not lead to ${goal}`);
  }
}

/** Whether one of these elements has the focus. */
export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluateAll((found) => found.some((element) => element === document.activeElement));
}
