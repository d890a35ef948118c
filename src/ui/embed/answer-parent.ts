import { embedType, embedVersion, type Greeting } from '#sdk/embed';
import * as v from 'valibot';
import type { AppState } from '../app-state.svelte';
import { serveParent } from './serve-parent';

const greetingSchema = v.object({ type: v.literal(embedType), version: v.number() });

/** Greets the page around this one, and serves whoever answers. [EB1] */
export function answerParent(app: AppState, parent: Window): void {
  let end = () => {};
  window.addEventListener('message', ({ source, data, ports: [port] }: MessageEvent) => {
    const greeting = v.safeParse(greetingSchema, data);
    if (source !== parent || !greeting.success || !port) return;
    end();
    end = serveParent(app, port, greeting.output.version);
  });
  const greeting: Greeting = { type: embedType, version: embedVersion };
  // Whoever is around may know that this is the app, and of which edition.
  parent.postMessage(greeting, '*');
}
