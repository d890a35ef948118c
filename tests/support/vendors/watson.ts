import { json, lacking, type Vendor } from './vendor';

const words: Readonly<Record<number, string>> = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Resource not found',
};

/** Assistant V1. */
export const watsonService: Vendor = {
  refuses: ({ method, path, headers, body }) =>
    lacking({
      'is posted': method === 'POST',
      'asks its workspace': path === '/api/v1/workspaces/w-1/message?version=2018-09-20',
      'signs in': headers.authorization === `Basic ${Buffer.from('me:sésame').toString('base64')}`,
      'is JSON': headers['content-type'] === 'application/json',
      'holds a text in one line': typeof body.input?.text === 'string' && !/[\n\r\t]/.test(body.input.text),
      'holds the context': typeof body.context?.convId === 'string',
    }),
  heard: ({ body }) => body.input.text || null,
  writes: ({ texts, card, action }, { body }) => {
    const generic = [...texts, ...(card ? [JSON.stringify({ structuredContent: card })] : [])].map(
      (text) => ({ response_type: 'text', text }),
    );
    return {
      ...{ intents: [], entities: [], input: body.input },
      output: {
        ...{ generic, text: generic.map(({ text }) => text) },
        ...{ nodes_visited: ['node_1'], log_messages: [] },
      },
      context: { ...body.context, system: { dialog_turn_counter: 1 } },
      ...(action && { actions: [{ ...action, type: 'client', result_variable: 'none' }] }),
    };
  },
  fails: (code) =>
    code === 429
      ? { status: 429, headers: { 'content-type': 'text/plain' }, body: 'Rate limit exceeded' }
      : json(code, { code, error: words[code] ?? 'Internal Server Error' }),
};
