import { defaultWorkspace, shownWorkspace } from './shown-workspace';
import type { Misnamed } from './workspace-name';

/**
 * In place of the app: why its address names no workspace, and where to go instead. By hand and not as a component: what
 * draws those would be cut out of the app's own script, which a first visit fetches.
 */
export function showNoSuchName(target: Element, { name, problem, meant }: Misnamed): void {
  document.title = 'No such workspace · Handoff Sandbox';
  const main = element('main', 'page');
  const isOther = meant && meant !== defaultWorkspace;
  const ways = element('div', 'row');
  if (isOther) ways.append(link(`Did you mean ${meant}?`, meant, 'button primary'));
  ways.append(link(`Open the workspace “${defaultWorkspace}”`, null, isOther ? 'button' : 'button primary'));
  main.append(
    element('h1', '', 'No workspace can have the name in this address'),
    element(
      'p',
      'muted',
      `The address asks for “${shownWorkspace(name)}”. ${problem} Nothing was made under this name.`,
    ),
    ways,
  );
  target.replaceChildren(main);
}

function element(name: 'main' | 'div' | 'h1' | 'p', look: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  made.className = look;
  made.textContent = text;
  return made;
}

/** The same page of another workspace. */
function link(text: string, workspace: string | null, look: string): HTMLElement {
  const address = new URL(location.href);
  if (workspace === null) address.searchParams.delete('workspace');
  else address.searchParams.set('workspace', workspace);
  const made = document.createElement('a');
  made.className = look;
  made.textContent = text;
  made.href = address.href;
  return made;
}
