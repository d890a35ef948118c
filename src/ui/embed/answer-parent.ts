import { embedType, embedVersion, type FromFrame, type Greeting } from '#sdk/embed';
import * as v from 'valibot';
import type { AppState } from '../app-state.svelte';
import type { Look } from './deeds';
import { refuseParent } from './refuse-parent';
import { serveParent } from './serve-parent';

const greetingSchema = v.object({ type: v.literal(embedType), version: v.number() });

/** The window of this page, and the one around it. */
type Inner = Pick<Window, 'addEventListener'> & {
  readonly location: Pick<Location, 'hash'>;
  readonly parent: { postMessage(greeting: Greeting, origin: string): void };
};

let stop = () => {};

/** Greets the page around this one, and serves whoever answers: with the app, or with why it is not shown. [EB1] [EB13] */
export function answerParent(shown: AppState | string, look: Look, inner: Inner = window): void {
  stop();
  const listening = new AbortController();
  let end = () => {};
  let leave = () => {};
  stop = () => {
    listening.abort();
    end();
  };
  const hear = ({ source, data, ports: [port] }: MessageEvent) => {
    const greeting = v.safeParse(greetingSchema, data);
    if (source !== inner.parent || !greeting.success || !port) return;
    end();
    leave = () => port.postMessage({ leaves: true } satisfies FromFrame);
    if (greeting.output.version === embedVersion)
      end =
        typeof shown === 'string'
          ? refuseParent(shown, port)
          : serveParent(shown, look, port, inner.location.hash);
    else refuseEdition(port);
  };
  const { signal } = listening;
  inner.addEventListener('message', hear, { signal });
  // One that is kept comes back as it was.
  inner.addEventListener('pagehide', ({ persisted }) => !persisted && leave(), { signal });
  // Whoever is around may know that this is the app, and of which edition.
  inner.parent.postMessage({ type: embedType, version: embedVersion }, '*');
}

function refuseEdition(port: MessagePort): void {
  const said: FromFrame = {
    ...{ event: 'failed', detail: { text: 'The page around this one is of another edition.' } },
  };
  port.postMessage(said);
  port.close();
}
