const key = 'handoff-sandbox/plain-code';

/** Whether code is written into a plain field; kept in this browser. */
class CodeEditorChoice {
  #isPlain = $state(remembered());

  get isPlain(): boolean {
    return this.#isPlain;
  }

  choose(plain: boolean): void {
    this.#isPlain = plain;
    try {
      localStorage.setItem(key, plain ? 'yes' : 'no');
    } catch {
      // Storage is refused: the choice lasts as long as the page.
    }
  }
}

function remembered(): boolean {
  try {
    return localStorage.getItem(key) === 'yes';
  } catch {
    return false;
  }
}

export const codeEditor = new CodeEditorChoice();
