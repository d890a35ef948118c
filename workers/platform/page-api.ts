import type { HttpRequest, HttpResponse, SocketHello } from '#contract/http';
import { createPortWire } from '#contract/port-wire';
import type { HostApi, SandboxApi } from '#contract/sandbox-api';

/** The operator's door for one page, but for its commands: they have a port of their own. */
export type PageApi = Omit<SandboxApi<MessagePort>, 'dispatch'>;

/** Puts a host behind ports. `stop` ends everything this page has open, as when it is gone. */
export function createPageApi(host: HostApi, onDeleted: () => void): { api: PageApi; stop: () => void } {
  const stops = new Set<() => void>();
  const api: PageApi = {
    http: (request: HttpRequest): Promise<HttpResponse> => host.http(request),
    async workspace(request, as) {
      const result = await host.workspace(request, as);
      if (request.type === 'delete' && result.ok) onDeleted();
      return result;
    },
    async watch(topics, port, of) {
      const end = host.watch(topics, (patches) => port.postMessage(patches), of);
      const stop = () => {
        stops.delete(stop);
        end();
        port.close();
      };
      stops.add(stop);
      port.onmessage = stop;
    },
    async openSocket(port, hello: SocketHello) {
      const lose = () => wire.lose();
      const wire = createPortWire(port, () => stops.delete(lose));
      stops.add(lose);
      host.openSocket(hello, wire);
    },
  };
  return {
    api,
    stop() {
      for (const stop of [...stops]) stop();
    },
  };
}
