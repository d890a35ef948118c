import type { OutsideAnswer } from '#model/outside';
import type { FrameAsk } from '#model/outside-words';

/** What a frame has of its browser. */
export interface Browser {
  fetch(address: string, how: RequestInit): Promise<Response>;
  /** ms since 1970. */
  now(): number;
  isOffline(): boolean;
  /** From here on this frame reaches that origin and no other. */
  keepTo(origin: string): void;
  /** Something was not reached because of that. Known a turn after it has failed. */
  wasKept(): Promise<boolean>;
}

type Failed = Extract<OutsideAnswer, { type: 'failed' }>;
const failed = (because: Failed['because']): Failed => ({ type: 'failed', because });

/** Nothing of a person goes along, and nothing stays. */
const plainly = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const;

/** Sends this request once, and says what came of it. Never rejects. [OH11] [OH12] [OH13] */
export async function askHost(ask: FrameAsk, browser: Browser): Promise<OutsideAnswer> {
  const { origin, request } = ask;
  if (browser.now() > ask.before) return failed('late');
  const headers = headersOf(ask);
  if (!headers || originOf(request.url) !== origin) return failed('unsendable');
  browser.keepTo(origin);
  const body = request.body === '' ? {} : { body: request.body };
  const response = await browser
    .fetch(request.url, { ...plainly, method: request.method, headers, ...body })
    .catch(() => null);
  if (!response) return failed(await whyNot(origin, browser));
  if (response.url !== '' && originOf(response.url) !== origin) return failed('elsewhere');
  return readAnswer(response, ask).catch(() => failed('broke-off'));
}

/** Browsers tell no page why: whether the host is there at all is asked without wanting to read the answer, and not by the same call. */
async function whyNot(origin: string, browser: Browser): Promise<Failed['because']> {
  if (await browser.wasKept()) return 'elsewhere';
  const isThere = await browser
    .fetch(`${origin}/`, { ...plainly, method: 'HEAD', mode: 'no-cors' })
    .then(() => true)
    // A host that leads elsewhere from its first page is there.
    .catch(() => browser.wasKept());
  if (isThere) return 'blocked';
  return browser.isOffline() ? 'offline' : 'unreachable';
}

async function readAnswer(
  response: Response,
  { most, mostHeaders, longestHeader }: FrameAsk,
): Promise<OutsideAnswer> {
  const { bytes, isCut } = await readBytes(response, most);
  const headers = [...response.headers].slice(0, mostHeaders);
  return {
    type: 'answered',
    status: response.status,
    headers: headers.map(([key, value]) => ({
      key: key.slice(0, longestHeader),
      value: value.slice(0, longestHeader),
    })),
    body: decoderFor(response.headers.get('content-type') ?? '').decode(bytes),
    isCut,
  };
}

async function readBytes(response: Response, most: number): Promise<{ bytes: Uint8Array; isCut: boolean }> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  let isCut = false;
  while (reader && !isCut) {
    const { value } = await reader.read();
    if (!value) break;
    const part = value.subarray(0, most - length);
    isCut = part.length < value.length;
    length += part.length;
    parts.push(part);
  }
  if (isCut) void reader?.cancel().catch(() => {});
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { bytes, isCut };
}

/** In the letters it says it has; what no browser knows, or is not said, is UTF-8. [OH32] */
function decoderFor(contentType: string): TextDecoder {
  try {
    return new TextDecoder(/;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1]);
  } catch {
    return new TextDecoder();
  }
}

function headersOf({ request }: FrameAsk): Headers | null {
  try {
    return new Headers(request.headers.map(({ key, value }) => [key, value]));
  } catch {
    return null;
  }
}

function originOf(address: string): string | null {
  try {
    return new URL(address).origin;
  } catch {
    return null;
  }
}
