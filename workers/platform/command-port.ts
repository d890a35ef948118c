import type { CommandAnswer } from '#contract/engine-door';
import type { SentCommand, HostApi } from '#contract/sandbox-api';

/** Answers what a page asks on its port of commands. Close the port to stop. */
export function serveCommands(port: MessagePort, host: Pick<HostApi, 'dispatch'>): void {
  port.onmessage = ({ data: envelope }: MessageEvent<SentCommand>) => {
    const { id } = envelope;
    host.dispatch(envelope).then(
      (result) => port.postMessage({ id, result } satisfies CommandAnswer),
      (bug) => port.postMessage({ id, bug: String(bug) } satisfies CommandAnswer),
    );
  };
}
