import type { PlayChannel } from '#model/bot-test';

export const channelLabels: { readonly [C in PlayChannel]: string } = {
  web: 'Preview',
  chat: 'Deployed, chat',
  messaging: 'Deployed, messaging',
};

/** What is told of an event that was expected, or came; a JSON object. [BB71] */
export function tellEvent(json: string): string {
  const event = parse(json);
  const text = (name: string) => (typeof event[name] === 'string' ? `“${event[name]}”` : '');
  const titles = (name: string) =>
    Array.isArray(event[name])
      ? ` with ${name === 'buttons' ? 'the buttons' : 'the quick replies'} ${event[name].join(', ')}`
      : '';
  const place = text('interaction')
    ? ` (${[text('dialog'), text('interaction')].filter(Boolean).join(', ')})`
    : '';
  if ('in' in event) return `The consumer says ${text('in')}.`;
  if ('out' in event)
    return `The bot says ${text('out')}${titles('quickReplies')}${titles('buttons')}${place}.`;
  switch (event['event']) {
    case 'escalated':
      return text('skill')
        ? `The conversation goes to the skill ${text('skill')}.`
        : 'The conversation is passed on.';
    case 'returned':
      return 'Nobody takes it: the bot has the conversation again.';
    case 'closed':
      return 'The conversation is closed.';
    case 'call':
      return `A call${text('url') ? ` of ${text('url')}` : ''} is answered with ${String(event['status'] ?? 'anything')}.`;
    case 'email':
      return `An email${text('subject') ? ` about ${text('subject')}` : ''} goes to ${text('to') || 'anybody'}.`;
    case 'log':
      return `The log says ${text('kind')}.`;
    default:
      return json;
  }
}

function parse(json: string): Record<string, unknown> {
  try {
    const event: unknown = JSON.parse(json);
    return typeof event === 'object' && event !== null ? (event as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
