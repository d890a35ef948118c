// A bot of your own, by version 1 of the contract of Custom Endpoint. It takes Node alone:
//   node server.mjs      (PORT=9000 node server.mjs for another port)
import { createServer } from 'node:http';

/** What your bot says to a line, in order, with one action at the most; `said` is null for the welcome. */
function answer(said) {
  if (said === null) return [text('Welcome. Ask for a card, or for an agent.')];
  const has = (word) => said.toLowerCase().includes(word);
  if (has('agent')) return [text('I pass you on.'), action('TRANSFER', { skillName: 'Human' })];
  if (has('urgent')) return [text('I hurry.'), action('CHANGE_TTR', { ttrType: 'URGENT' })];
  if (has('bye')) return [text('Goodbye.'), action('CLOSE_CONVERSATION', {})];
  if (has('card')) return [text('Look:'), card('Parcel 7')];
  if (has('wait'))
    return [text('One moment.'), { type: 'DELAY', seconds: 2, typing: true }, text('Here I am.')];
  return [text(`You said: ${said}`)];
}

const text = (message) => ({ type: 'TEXT', message });
const action = (name, parameters) => ({ type: 'ACTION', name, parameters });
const card = (title) => ({
  type: 'STRUCTURED_CONTENT',
  structuredContent: { type: 'vertical', elements: [{ type: 'text', text: title, tooltip: title }] },
});

// Web pages, such as the sandbox, read an answer only where this is said.
const cors = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'authorization, content-type',
  'access-control-allow-methods': 'GET, PUT, POST',
  'access-control-allow-private-network': 'true',
};

const place = /^\/v1\/bots\/[^/]+\/environments(?:\/[^/]+\/(?:(state)|conversations\/([^/]+)(\/events)?))?$/;
const mostCharacters = 1_000_000;
/** Conversations that were begun here: it takes events of no others. */
const begun = new Set();

/** The status, and what comes back with it. The real platform sends a token too (authorization: Bearer …): check it before you go online. */
function handle(method, path, body) {
  if (method === 'OPTIONS') return [204];
  const [isKnown, state, conversation, events] = place.exec(path) ?? [];
  if (isKnown === undefined) return [404, { message: 'There is nothing at this address.' }];
  if (method === 'GET' && state) return [200, { state: 'online', version: '1.0.0' }];
  if (method === 'GET' && !conversation) return [200, ['draft']];
  if (method === 'PUT' && conversation && !events) {
    if (begun.has(conversation)) return [409, { message: 'This conversation was begun before.' }];
    begun.add(conversation);
    return [204];
  }
  if (method !== 'POST' || !events) return [405, { message: 'This cannot be done here.' }];
  if (!begun.has(conversation)) return [404, { message: 'This conversation was not begun.' }];
  const event = parse(body);
  if (!event) return [400, { message: 'The body is no JSON object.' }];
  const said = event.type === 'START' ? null : wordsOf(event.data?.message);
  return [200, { response: answer(said), analytics: { intents: [] } }];
}

/** A message is a text: whatever else was sent is none. */
const wordsOf = (message) => (typeof message === 'string' ? message : '');

function parse(body) {
  try {
    const json = JSON.parse(body);
    return typeof json === 'object' && !Array.isArray(json) ? json : null;
  } catch {
    return null;
  }
}

const server = createServer(async (request, response) => {
  let body = '';
  try {
    for await (const part of request.setEncoding('utf8')) if (body.length < mostCharacters) body += part;
  } catch {
    return; // Whoever asked is gone.
  }
  const [status, json] = handle(request.method, request.url, body);
  response.writeHead(status, { ...cors, ...(json && { 'content-type': 'application/json' }) });
  response.end(json && JSON.stringify(json));
});
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () =>
  console.log(`Base URL: http://127.0.0.1:${server.address().port}`),
);
