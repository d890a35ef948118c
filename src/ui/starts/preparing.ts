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
      const again = document.createElement('button');
      again.className = 'button primary';
      again.type = 'button';
      again.textContent = 'Try again';
      again.addEventListener('click', tryAgain);
      const ways = element('div', 'row');
      ways.append(again, link('Open the lessons', null, 'button'));
      const said = element('p', '', why);
      said.setAttribute('role', 'alert');
      main.replaceChildren(element('h1', '', `“${title}” could not be prepared`), said, ways);
    },
    end: () => target.replaceChildren(),
  };
}
