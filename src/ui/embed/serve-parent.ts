import { toldUnasked, type EmbedCommand, type EmbedEvent, type FromFrame } from '#sdk/embed';
import type { AppState } from '../app-state.svelte';
import { createDeeds, type Look } from './deeds';
import { readAsked } from './read-asked';
import { whyAddressLeadsNowhere } from './why-not-there';
import { tellWorldEvents } from './world-events';

/** So many commands may be unanswered. [EB2] */
const mostOpen = 50;

/** Serves who is at the other end of this port; the hash is that of the address it came with. The answer ends it. */
export function serveParent(app: AppState, look: Look, port: MessagePort, hash: string): () => void {
  const deeds = createDeeds(app, look);
  const watched = new Set<EmbedEvent>(toldUnasked);
  let open = 0;
  const say = (said: FromFrame) => port.postMessage(said);

  async function take(command: EmbedCommand): Promise<string> {
    if (command.do !== 'watch') return deeds.perform(command);
    watched.clear();
    for (const event of command.events) watched.add(event);
    return '';
  }

  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const command = readAsked(data);
    if (command === null) return;
    const { id } = command;
    if (command.do === null) return say({ answers: id, problem: command.problem });
    if (open >= mostOpen) return say({ answers: id, problem: 'Too many commands are unanswered.' });
    open += 1;
    void take(command)
      .catch((cause: unknown) => String(cause))
      .then((problem) => {
        open -= 1;
        say({ answers: id, problem });
      });
  };
  const stopTelling = tellWorldEvents(app, (event, detail) => {
    if (watched.has(event)) say({ event, detail } as FromFrame);
  });
  say({ event: 'ready', detail: {} });
  // Where lessons cannot be fetched the page itself says so.
  whyAddressLeadsNowhere(hash).then(
    (text) => text && say({ event: 'failed', detail: { text } }),
    () => {},
  );
  return () => {
    stopTelling();
    deeds.stop();
    port.close();
  };
}
