import { element, link } from '../plain-page';

/** In place of the app while a start is made: by hand, as what is drawn before the app. */
export function showPreparing(target: Element, title: string) {
  document.title = `Preparing “${title}” · Handoff Sandbox`;
  const main = element('main', 'page');
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', 'Steps done');
  const words = element('p', 'muted', 'Opening a workspace of its own.');
  main.append(element('h1', '', `Preparing “${title}”`), words, bar);
  target.replaceChildren(main);
  return {
    step(done: number, of: number): void {
      bar.max = Math.max(of, 1);
      bar.value = done;
      words.textContent = done < of ? `Step ${done + 1} of ${of}` : 'Opening it';
    },
    /** It stays, and says why. */
    fail(why: string, tryAgain: () => void): void {
      document.title = 'Not prepared · Handoff Sandbox';
      const ways = [button('Try again', 'primary', tryAgain), link('Open the lessons', null, 'button')];
      showStop(main, `“${title}” could not be prepared`, why, ways);
    },
    end: () => target.replaceChildren(),
  };
}

/** Whether what is there may go, for the start to be made anew. */
export function askAboutHalf(target: Element, title: string): Promise<boolean> {
  document.title = 'Broken off · Handoff Sandbox';
  const main = element('main', 'page');
  target.replaceChildren(main);
  return new Promise((resolve) => {
    const why =
      'Its workspace is not empty: there is what was prepared, and what somebody may have done since. Made anew, all of it is thrown away.';
    showStop(main, `“${title}” was broken off`, why, [
      button('Open it as it is', 'primary', () => resolve(false)),
      button('Make it anew', '', () => resolve(true)),
    ]);
  });
}

function button(text: string, look: string, onpress: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.className = `button ${look}`.trim();
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', onpress);
  return made;
}

function showStop(main: HTMLElement, heading: string, why: string, ways: readonly HTMLElement[]): void {
  const row = element('div', 'row');
  row.append(...ways);
  const said = element('p', '', why);
  said.setAttribute('role', 'alert');
  main.replaceChildren(element('h1', '', heading), said, row);
}
