import { defaultWorkspace, shownName } from './shown-workspace';
import { element, link } from './plain-page';
import { startAddress } from './starts/start-address';
import type { Misnamed } from './workspace-name';

/** In place of the app: why its address names no workspace, or no start, and where to go instead. The answer is the sentence. */
export function showNoSuchName(target: Element, misnamed: Misnamed): string {
  const { name, problem, meant, starts, isLink } = misnamed;
  if (isLink) return showNoSuchLink(target, problem);
  if (starts) return showNoSuchStart(target, name, problem, starts);
  document.title = 'No such workspace · Handoff Sandbox';
  const main = element('main', 'page');
  const why = `The address asks for “${shownName(name)}”. ${problem} Nothing was made under this name.`;
  const isOther = meant && meant !== defaultWorkspace;
  const ways = element('div', 'row');
  if (isOther) ways.append(link(`Did you mean ${meant}?`, meant, 'button primary'));
  ways.append(link(`Open the workspace “${defaultWorkspace}”`, null, isOther ? 'button' : 'button primary'));
  main.append(
    element('h1', '', 'No workspace can have the name in this address'),
    element('p', 'muted', why),
    ways,
  );
  target.replaceChildren(main);
  return why;
}

/** Nothing is made of a link that cannot be opened. [SH7] */
function showNoSuchLink(target: Element, problem: string): string {
  document.title = 'Not opened · Handoff Sandbox';
  const main = element('main', 'page');
  const ways = element('div', 'row');
  ways.append(link('Open the lessons and starts', null, 'button primary'));
  const heading = 'This link cannot be opened';
  main.append(element('h1', '', heading), element('p', '', problem), element('p', 'muted', untouched), ways);
  target.replaceChildren(main);
  return `${heading}. ${problem}`;
}

const untouched = 'Nothing was made, and nothing in this browser was touched.';

/** Nothing is made for an address that asks for a start nobody knows. [UI86] */
function showNoSuchStart(
  target: Element,
  asked: string,
  problem: string,
  starts: NonNullable<Misnamed['starts']>,
): string {
  document.title = 'No such start · Handoff Sandbox';
  const main = element('main', 'page');
  const list = document.createElement('ul');
  list.className = 'stack';
  for (const { id, title } of starts) {
    const entry = document.createElement('li');
    const start = link(title, null, '');
    start.href = startAddress(location.href, id);
    entry.append(start);
    list.append(entry);
  }
  const ways = element('div', 'row');
  ways.append(link('Open the lessons and starts', null, 'button primary'));
  const heading = 'There is no start of this name';
  main.append(
    element('h1', '', heading),
    element('p', 'muted', `The address asks for “${shownName(asked)}”. ${problem}`),
    list,
    ways,
  );
  target.replaceChildren(main);
  return `${heading}: “${shownName(asked)}”.`;
}
