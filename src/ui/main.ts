import './kit/kit.css';
import { mount } from 'svelte';
import { openSandbox } from '#sdk/index';
import App from './App.svelte';
import NoSuchName from './NoSuchName.svelte';
import { AppState } from './app-state.svelte';
import { isEngineOff } from './engine-address';
import { lasting } from './live/lasting.svelte';
import { theme } from './shell/theme.svelte';
import { listWorkspaces } from './list-workspaces';
import { updates } from './updates.svelte';
import { readWorkspace } from './workspace-name';

const target = document.querySelector('#app');
if (!target) throw new Error('Failed to show the app: index.html has no element #app');

theme.show();
// One database each; a name in the address keeps them apart. Looked at before anything is made under it.
const known = new URL(location.href).searchParams.has('workspace') ? await listWorkspaces() : [];
const named = readWorkspace(location.href, known ?? []);
if (named.problem === undefined) {
  const sandbox = openSandbox({
    workspace: named.name,
    off: isEngineOff(location.href),
    // Before, there is nothing of anybody's to keep.
    onDone: () => void lasting.askOnce(),
  });
  mount(App, { target, props: { app: new AppState(sandbox) } });
} else {
  mount(NoSuchName, { target, props: named });
}
// After everything this page needs itself.
addEventListener('load', () => void updates.register(navigator.serviceWorker));
