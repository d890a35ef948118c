export type ThemeChoice = 'light' | 'dark' | 'system';

const key = 'theme';

class Theme {
  #choice = $state<ThemeChoice>(remembered());

  get choice(): ThemeChoice {
    return this.#choice;
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    this.show();
    remember(choice);
  }

  /** Puts the choice on the page's root, where the tokens look for it. */
  show(): void {
    if (this.#choice === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = this.#choice;
  }
}

function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    // Storage is refused: the device decides.
    return 'system';
  }
}

function remember(choice: ThemeChoice): void {
  try {
    localStorage.setItem(key, choice);
  } catch {
    // Storage is refused: the choice lasts as long as the page.
  }
}

/** Light, dark, or as the device is set; kept in this browser. */
export const theme = new Theme();
