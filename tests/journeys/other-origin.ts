import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Serves a page at another port of this machine. */
export async function serveOtherOrigin(
  host: string,
  page: string,
): Promise<{ address: string; stop: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://${host}:${port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
