import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host outside of the app, on this computer: each request waits until the test answers it. */
export async function startAnsweringHost() {
  const asked: { readonly request: IncomingMessage; readonly response: ServerResponse }[] = [];
  const server = createServer((request, response) => asked.push({ request, response }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    /** What has come, as it came. */
    seen: () =>
      asked.map(({ request }) => {
        const { method, url, headers } = request;
        const { origin, cookie, referer } = headers;
        return { method, url, origin, cookie, referer };
      }),
    /** The oldest that waits; `open` lets every page read it. */
    answer(status: number, body: string, open = true, headers: Record<string, string> = {}) {
      const next = asked.find(({ response }) => !response.writableEnded);
      const cors = open ? { 'access-control-allow-origin': '*' } : {};
      next?.response.writeHead(status, { ...cors, ...headers }).end(body);
    },
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
