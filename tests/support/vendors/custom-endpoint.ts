import { json, lacking, type Vendor, type VendorRequest } from './vendor';

const place = '/v1/bots/b-1/environments/draft/conversations/';

/** Conversations it has been given; it takes events of no others. */
const known = new Set<string>();

function isPut({ method }: VendorRequest): boolean {
  return method === 'PUT';
}

/** A service of one’s own, by version 1 of its contract. */
export const customService: Vendor = {
  refuses: (request) => {
    const { path, headers, body } = request;
    const facts = { 'is JSON': headers['content-type'] === 'application/json' };
    if (isPut(request))
      return lacking({
        ...facts,
        'puts a conversation': path.startsWith(place) && !path.endsWith('/events'),
        'says of which kind': ['CHAT', 'MESSAGING'].includes(body.context?.type),
      });
    return lacking({
      ...facts,
      'posts an event': request.method === 'POST' && path.endsWith('/events'),
      'has put its conversation': known.has(path.replace(/\/events$/, '')),
      'is of a known type': ['TEXT', 'START'].includes(body.type) && typeof body.data === 'object',
    });
  },
  formality(request) {
    if (!isPut(request)) return null;
    known.add(request.path);
    return { status: 204, body: '' };
  },
  heard: ({ body }) => body.data.message ?? null,
  writes: ({ texts, card, action }) => {
    const { skill, ...rest } = action?.parameters ?? {};
    const parameters = skill === undefined ? rest : { ...rest, skillName: skill };
    return {
      response: [
        ...texts.map((message) => ({ type: 'TEXT', message })),
        ...(card ? [{ type: 'STRUCTURED_CONTENT', structuredContent: card }] : []),
        ...(action ? [{ type: 'ACTION', name: action.name, parameters }] : []),
      ],
      analytics: { intents: [{ id: 'any', confidenceScore: 0.9 }] },
    };
  },
  fails: (status) => json(status, { message: 'It was refused.' }),
};
