import './kit/kit.css';
import { mount } from 'svelte';
import { openSandbox } from '#sdk/index';
import App from './frame/App.svelte';
import { AppState } from './app-state.svelte';
import { isEngineOff } from './engine-address';
import { installing } from './live/installing.svelte';
import { tabStorage } from './live/tab-storage';
import { nextTurn } from './kit/next-turn';
import { lasting } from './live/lasting.svelte';
import { defaultWorkspace } from './shown-workspace';
import { theme } from './frame/theme.svelte';
import type { AskedWorkspace } from './named-workspace';
import { updates } from './updates.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('Failed to show the app: index.html has no element #app');

theme.show();
void open(target);

/**
 * One database each; a name in the address keeps them apart, and is looked at before anything is made under it. Awaited in
 * here: awaited by the whole script, everything that is fetched meanwhile would have to be cut out of it.
 */
async function open(target: Element): Promise<void> {
  const named: AskedWorkspace = /[?&](workspace=|start=|shared)/.test(location.search)
    ? await (await import('./named-workspace')).namedWorkspace(location.href)
    : { name: defaultWorkspace };
  target.replaceChildren();
  if (named.instead) return meetParent(await named.instead(target));
  const sandbox = openSandbox({
    workspace: named.name,
    off: isEngineOff(location.href),
    storage: tabStorage,
    // Before, there is nothing of anybody's to keep.
    onDone: () => void lasting.askOnce(),
  });
  if ((await named.prepare?.(sandbox, target, meetParent)) === false) return;
  await nextTurn();
  const app = new AppState(sandbox);
  mount(App, { target, props: { app } });
  await meetParent(app);
}

/** Where there is a page around this one: it gets the app, or why that is not shown. */
async function meetParent(shown: AppState | string): Promise<void> {
  if (parent !== window) (await import('./embed/answer-parent')).answerParent(shown, theme);
}
addEventListener('beforeinstallprompt', installing.hear);
// After everything this page needs itself.
addEventListener('load', () => void updates.register(navigator.serviceWorker));
