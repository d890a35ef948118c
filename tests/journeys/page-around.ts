import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const below = '/deep/down/';

/** Serves another page, in which the app stands under a sub-path in a frame 700 pixels wide. */
export async function servePageAround(app: string): Promise<{ address: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(below)) {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageAround);
      return;
    }
    // Passed on as it comes, so it must not come packed: fetch would unpack it.
    const asItIs = { headers: { 'accept-encoding': 'identity' } };
    void fetch(new URL(path.slice(below.length), app), asItIs).then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://localhost:${port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const pageAround = `<!doctype html>
<html lang="en">
  <title>A course about bots</title>
  <h1>A course about bots</h1>
  <iframe title="Practice" name="practice" src=".${below}?workspace=course" width="700" height="600"></iframe>
</html>`;
