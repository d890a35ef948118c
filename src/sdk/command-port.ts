import type { CommandAnswer } from '#contract/engine-door';
import type { SentCommand } from '#contract/sandbox-api';

interface Waiting {
  resolve(result: unknown): void;
  reject(bug: Error): void;
}

/** Sends envelopes over the port; each resolves with what comes back under its id. Once the port is dead nothing settles any more. */
export function createCommandPort(port: MessagePort): (envelope: SentCommand) => Promise<unknown> {
  const waiting = new Map<string, Waiting>();
  port.onmessage = ({ data: answer }: MessageEvent<CommandAnswer>) => {
    const asked = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ('bug' in answer) asked?.reject(new Error(answer.bug));
    else asked?.resolve(answer.result);
  };
  return (envelope) =>
    new Promise((resolve, reject) => {
      waiting.set(envelope.id, { resolve, reject });
      port.postMessage(envelope);
    });
}
