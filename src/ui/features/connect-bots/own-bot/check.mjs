// Asks a bot of your own what the platform would, and says what is not as version 1 of the contract has it:
//   node check.mjs http://127.0.0.1:8080 my-bot draft
const [base = 'http://127.0.0.1:8080', bot = 'my-bot', environment = 'draft'] = process.argv.slice(2);
const environments = `${base.replace(/\/+$/, '')}/v1/bots/${encodeURIComponent(bot)}/environments`;
const inEnvironment = `${environments}/${encodeURIComponent(environment)}`;
const conversation = `${inEnvironment}/conversations/check-${Date.now()}`;
const events = `${conversation}/events`;

async function ask(method, address, body, headers = { 'content-type': 'application/json' }) {
  const response = await fetch(address, { method, headers, body, signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  return { status: response.status, headers: response.headers, json: parse(text) };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Ends a check with what is wrong. */
function want(isSo, why) {
  if (!isSo) throw new Error(why);
}
const wantStatus = (status, least, most = least) =>
  want(status >= least && status <= most, `the status is ${status}`);

const isText = (value) => typeof value === 'string' && value.trim() !== '';
const actions = {
  __proto__: null,
  TRANSFER: ({ skillName, agentId }) => isText(skillName ?? agentId),
  CHANGE_TTR: ({ ttrType, value }) =>
    ttrType === 'CUSTOM' ? Number(value) > 0 : ['URGENT', 'NORMAL', 'PRIORITIZED'].includes(ttrType),
  CLOSE_CONVERSATION: () => true,
  INVOKE_FUNCTION: ({ lambdaUuid }) => isText(lambdaUuid),
};
const boxes = ['vertical', 'horizontal', 'carousel', 'list', 'tabs', 'sectionList', 'section', 'checklist'];
const choices = ['buttonList', 'carouselSelect', 'accordionSelect', 'checkbox', 'button', 'submitButton'];
const shown = ['text', 'image', 'map', 'linkPreview', 'keyValuePairList', 'template'];
const cardTypes = [...boxes, ...choices, ...shown];
const isSome = (list) => Array.isArray(list) && list.length > 0;

/** Quick replies stand below a message; anything else is a card. */
const isContent = ({ type, message, quickReplies }) =>
  quickReplies
    ? isText(message) && quickReplies.type === 'quickReplies' && isSome(quickReplies.replies)
    : cardTypes.includes(type);

/** What belongs to an entry may stand in its "data", as in requests. */
const partsOf = ({ data, ...entry }) =>
  data && typeof data === 'object' && !Array.isArray(data) ? { ...entry, ...data } : entry;

/** Whether an entry of this type has what it needs. */
const entries = {
  __proto__: null,
  TEXT: ({ message }) => isText(message),
  STRUCTURED_CONTENT: ({ structuredContent }) => isContent(structuredContent ?? {}),
  DELAY: ({ seconds }) => Number.isInteger(seconds) && seconds > 0,
  ACTION: ({ name, parameters }) => actions[name]?.(parameters ?? {}),
};

function wantAnswer({ status, json }) {
  wantStatus(status, 200);
  want(Array.isArray(json?.response), 'the answer has no list “response”');
  for (const entry of json.response)
    want(entries[entry?.type]?.(partsOf(entry)), `this is no entry: ${JSON.stringify(entry)}`);
  want(json.response.filter(({ type }) => type === 'ACTION').length <= 1, 'there is more than one ACTION');
  want(Array.isArray(json.analytics?.intents), 'the answer has no list “intents” under “analytics”');
  for (const { id, confidenceScore: score } of json.analytics.intents)
    want(
      isText(id) && typeof score === 'number' && score >= 0 && score <= 1,
      `this is no intent: ${id}, ${score}`,
    );
}

const event = (type, source, data) => JSON.stringify({ type, source, data, context: { lpEvent: {} } });
const line = event('TEXT', 'CONSUMER', { message: 'hello' });
const start = event('START', 'CONVERSATION', {});
const begin = () => ask('PUT', conversation, '{"sdes":{},"context":{"type":"MESSAGING"}}');

const checks = {
  async 'lists its environments'() {
    const { status, json } = await ask('GET', environments);
    wantStatus(status, 200);
    want(Array.isArray(json) && json.includes(environment), `“${environment}” is not among them`);
  },
  async 'is online'() {
    const { status, json } = await ask('GET', `${inEnvironment}/state`);
    wantStatus(status, 200);
    want(json?.state === 'online', `its state is ${json?.state}`);
  },
  async 'lets web pages ask, as the sandbox does'() {
    const wanted = {
      ...{ origin: 'https://sandbox.example', 'access-control-request-method': 'PUT' },
      'access-control-request-headers': 'content-type',
    };
    const { status, headers } = await ask('OPTIONS', conversation, undefined, wanted);
    wantStatus(status, 200, 299);
    for (const [name, allowed] of [
      ['origin', /^(\*|https:\/\/sandbox\.example)$/],
      ['methods', /PUT|\*/],
      ['headers', /content-type|\*/i],
    ])
      want(
        allowed.test(headers.get(`access-control-allow-${name}`)),
        `access-control-allow-${name} forbids it`,
      );
  },
  'begins a conversation': async () => wantStatus((await begin()).status, 200, 299),
  async 'knows a conversation that was begun before'() {
    const { status } = await begin();
    if (status !== 409) wantStatus(status, 200, 299);
  },
  'answers a line of the consumer': async () => wantAnswer(await ask('POST', events, line)),
  'answers a START with a welcome': async () => wantAnswer(await ask('POST', events, start)),
  'answers 404 for a conversation that was not begun': async () =>
    wantStatus((await ask('POST', `${conversation}-never/events`, line)).status, 404),
  async 'outlives half a JSON, and a message that is no text'() {
    wantStatus((await ask('POST', events, '{"type":"TE')).status, 400, 499);
    await ask('POST', events, event('TEXT', 'CONSUMER', { message: { toString: 1, valueOf: 1 } }));
    wantAnswer(await ask('POST', events, line));
  },
};

for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok   ${name}`);
  } catch (error) {
    console.log(`NOT  ${name}: ${error.cause?.message ?? error.message}`);
    process.exitCode = 1;
  }
}
