import './kit/kit.css';
import { mount } from 'svelte';
import { openSandbox } from '#sdk/index';
import App from './App.svelte';
import { AppState } from './app-state.svelte';
import { theme } from './shell/theme.svelte';
import { updates } from './updates.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('Failed to show the app: index.html has no element #app');

/** One database each; a name in the address keeps them apart. */
const workspace = new URLSearchParams(window.location.search).get('workspace') ?? 'default';

theme.show();
mount(App, { target, props: { app: new AppState(openSandbox({ workspace })) } });
updates.register();
