export type ThemeChoice = 'light' | 'dark' | 'auto';

const key = 'theme';

class Theme {
  #choice = $state<ThemeChoice>(remembered());

  get choice(): ThemeChoice {
    return this.#choice;
  }

  choose(choice: ThemeChoice): void {
    this.show(choice);
    remember(choice);
  }

  /** Puts it on the page's root, where the tokens look for it; as long as the page, where it is not chosen. */
  show(choice = this.#choice): void {
    this.#choice = choice;
    dress(document, choice);
  }
}

/** Puts it on the root of a page. */
export function dress({ documentElement: { dataset } }: Document, choice: ThemeChoice): void {
  if (choice === 'auto') delete dataset['theme'];
  else dataset['theme'] = choice;
}

function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(key);
    if (stored === 'light' || stored === 'dark') return stored;
  } catch {
    // Storage is refused: the device decides.
  }
  return 'auto';
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
