import { wrap } from 'comlink';
import { mount } from 'svelte';
import type { Frame as FrameApi } from './frame.worker';
import Frame from './Frame.svelte';

/** The stack with nothing in it: a component that shows state, a shared worker, a database and a machine. */
const worker = new SharedWorker(new URL('./frame.worker.ts', import.meta.url), { type: 'module' });
const target = document.querySelector('#app');
if (target) mount(Frame, { target, props: { frame: wrap<FrameApi>(worker.port) } });
