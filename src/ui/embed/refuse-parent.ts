import type { FromFrame } from '#sdk/embed';
import { readAsked } from './read-asked';

/** Where the app is not shown: whoever is at the other end is told why, whatever is asked. [EB13] The answer ends it. */
export function refuseParent(why: string, port: MessagePort): () => void {
  const say = (said: FromFrame) => port.postMessage(said);
  port.onmessage = ({ data }: MessageEvent<unknown>) => {
    const command = readAsked(data);
    if (command) say({ answers: command.id, problem: why });
  };
  say({ event: 'failed', detail: { text: why } });
  return () => port.close();
}
