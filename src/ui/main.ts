import './kit/kit.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { theme } from './shell/theme.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('Failed to show the app: index.html has no element #app');
theme.show();
mount(App, { target, props: { workspace: 'default', account: '12345678' } });
