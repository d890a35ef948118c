import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Vendor, VendorAnswer, VendorRequest, Wanted } from './vendor';

/** What becomes of the next requests: they are answered, or fail in one of the ways servers do. */
export type Mood = 'answers' | 'half' | 'big' | 'hangs' | number;

const card = { type: 'vertical', elements: [{ type: 'text', text: 'Parcel 7' }] };

function wantedFor(said: string | null): Wanted {
  if (said === null) return { texts: ['Welcome.'] };
  if (said === 'card') return { texts: ['Look:'], card };
  if (said === 'agent')
    return { texts: ['I pass you on.'], action: { name: 'TRANSFER', parameters: { skill: 'Human' } } };
  if (said === 'urgent')
    return { texts: ['I hurry.'], action: { name: 'CHANGE_TTR', parameters: { ttrType: 'URGENT' } } };
  if (said === 'bye') return { texts: ['Goodbye.'], action: { name: 'CLOSE_CONVERSATION', parameters: {} } };
  return { texts: [`You said: ${said}`] };
}

/** A vendor's service on a port of this computer: it judges what it gets, and answers as its documents say. */
export async function serveVendor(vendor: Vendor) {
  const wrong: string[] = [];
  const got: VendorRequest[] = [];
  const hanging: (() => void)[] = [];
  let mood: Mood = 'answers';

  function answerTo(request: VendorRequest): VendorAnswer {
    const refusals = vendor.refuses(request);
    wrong.push(...refusals.map((one) => `${request.method} ${request.path}: not so: ${one}`));
    if (refusals.length > 0) return vendor.fails(400);
    if (typeof mood === 'number') return vendor.fails(mood);
    const formal = vendor.formality?.(request);
    if (formal) return formal;
    const whole = JSON.stringify(vendor.writes(wantedFor(vendor.heard(request)), request));
    const headers = { 'content-type': 'application/json' };
    if (mood === 'half') return { status: 200, headers, body: whole.slice(0, whole.length / 2) };
    if (mood === 'big') return { status: 200, headers, body: `{"much":"${'x'.repeat(5_000_000)}"}` };
    return { status: 200, headers, body: whole };
  }

  const server = createServer((message, response) => {
    void readRequest(message).then((request) => {
      got.push(request);
      const { status, headers = {}, body } = answerTo(request);
      const send = () => respond(response, status, headers, body);
      if (mood === 'hangs') hanging.push(send);
      else send();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    /** What it had to say against what it got. */
    wrong,
    got,
    set(next: Mood) {
      mood = next;
    },
    /** What hangs is answered after all, and what is still on its way too. */
    release() {
      mood = 'answers';
      for (const send of hanging.splice(0)) send();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readRequest(message: IncomingMessage): Promise<VendorRequest> {
  const text = Buffer.concat(await message.toArray()).toString('utf8');
  const { method = '', url = '', headers } = message;
  return { method, path: url, headers, text, body: bodyOf(text) };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

function respond(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string,
): void {
  response.writeHead(status, headers);
  response.end(body);
}
