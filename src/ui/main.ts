import './kit/kit.css';
import { mount } from 'svelte';
import { openSandbox } from '#sdk/index';
import App from './App.svelte';
import { AppState } from './app-state.svelte';
import { isEngineOff } from './engine-address';
import { lasting } from './live/lasting.svelte';
import { theme } from './shell/theme.svelte';
import { updates } from './updates.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('Failed to show the app: index.html has no element #app');

/** One database each; a name in the address keeps them apart. */
const workspace = new URLSearchParams(window.location.search).get('workspace') ?? 'default';

theme.show();
const sandbox = openSandbox({
  workspace,
  off: isEngineOff(location.href),
  // Before, there is nothing of anybody's to keep.
  onDone: () => void lasting.askOnce(),
});
mount(App, { target, props: { app: new AppState(sandbox) } });
// After everything this page needs itself.
addEventListener('load', () => void updates.register(navigator.serviceWorker));
