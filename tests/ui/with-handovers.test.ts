import { expect, test } from 'vitest';
import type { ShownLine } from '../../src/ui/conversation/line';
import { answeringNow } from '../../src/ui/conversation/shown-lines';
import { withHandovers } from '../../src/ui/conversation/with-handovers';
import { withLeftBots } from '../../src/ui/conversation/with-left-bots';

let count = 0;
const line = (author: ShownLine['author'], name: string, more: Partial<ShownLine> = {}): ShownLine => ({
  ...{ id: String((count += 1)), author, name, text: `${name} ${author}`, at: count },
  ...more,
});
const texts = (lines: readonly ShownLine[]) => lines.map(({ text }) => text);

test('[UI175] in Messaging a line says from where on somebody else answers, once for each who takes over', () => {
  const said = [
    line('consumer', 'Ann'),
    line('bot', 'Billing'),
    line('bot', 'Billing'),
    line('consumer', 'Ann'),
    line('agent', 'Bea', { isPrivate: true }),
    line('me', 'Helen'),
    line('me', 'Helen'),
    line('agent', 'Bea'),
  ];
  const shown = withHandovers(said, 'messaging', true);
  expect(shown.filter(({ author }) => author !== 'system')).toEqual(said);
  expect(texts(shown).filter((text) => text.includes('from here on'))).toEqual([
    'Billing, a bot, answers from here on.',
    'You answer from here on.',
    'Bea answers from here on.',
  ]);
  expect(new Set(shown.map(({ id }) => id)).size).toBe(shown.length);
  expect(texts(shown)[1]).toBe('Billing, a bot, answers from here on.');
});

test('[UI175] what a visitor says is no answer, and a chat has the lines of its platform', () => {
  const said = [line('me', 'Visitor'), line('bot', 'Billing')];
  expect(texts(withHandovers(said, 'messaging', false))).toEqual([
    'Visitor me',
    'Billing, a bot, answers from here on.',
    'Billing bot',
  ]);
  expect(withHandovers(said, 'chat', false)).toBe(said);
});

test('[UI175] in Messaging the end says that it was passed on, or who has it now and has not spoken yet', () => {
  const said = [line('me', 'Visitor'), line('bot', 'Billing'), line('me', 'Visitor')];
  const end = (present: Parameters<typeof withHandovers>[3], kind: 'chat' | 'messaging' = 'messaging') =>
    texts(withHandovers(said, kind, false, present)).slice(4);
  expect(end(null)).toEqual([
    'Billing, a bot, answers no more: the conversation was passed on to somebody else.',
  ]);
  expect(end({ author: 'agent', name: 'Helen' })).toEqual(['Helen answers from here on.']);
  expect(end({ author: 'bot', name: 'Billing' })).toEqual([]);
  expect(end(undefined)).toEqual([]);
  expect(end(null, 'chat')).toEqual([]);
  expect(texts(withHandovers([line('me', 'Visitor')], 'messaging', false, null))).toEqual(['Visitor me']);
});

test('[UI365] buttons of a bot that has left say who reads a press, where a press says something', () => {
  const button = (action: object) => ({ type: 'button', title: 'B', click: { actions: [action] } });
  const cardOf = (action: object) => ({ type: 'vertical', elements: [button(action)] });
  const speaks = cardOf({ type: 'publishText', text: 'Where?' });
  const leads = cardOf({ type: 'link', uri: 'https://a.example' });
  const replies = { type: 'quickReplies', replies: [] };
  const bot = (more: Partial<ShownLine>) => line('bot', 'Billing', more);
  const said = [bot({ card: speaks }), bot({ card: leads }), bot({ quickReplies: replies })];
  const notes = (present: Parameters<typeof withLeftBots>[1], lines = said) =>
    withLeftBots(lines, present).map(({ note }) => note);
  expect(notes({ author: 'bot', name: 'Billing' })).toEqual([undefined, undefined, undefined]);
  const left = expect.stringMatching(/^This bot has left/) as string;
  expect(notes(null)).toEqual([left, undefined, left]);
  expect(notes({ author: 'agent', name: 'Helen' }, [...said, line('me', 'Visitor')])[2]).toBeUndefined();
  expect(notes(undefined)[0]).toMatch(/^It is over/);
});

test('[UI365] who has a conversation is called as their lines are; nobody has one that is over', () => {
  const talk = { id: 't', open: true, closeReason: null, lines: [], typing: null, unread: 0 };
  const now = (more: object) =>
    answeringNow({ ...talk, ...more } as unknown as Parameters<typeof answeringNow>[0]);
  expect(now({ agent: null })).toBeNull();
  expect(now({ agent: { kind: 'bot', name: '' } })).toEqual({ author: 'bot', name: 'Bot' });
  expect(now({ agent: { kind: 'agent', name: 'Helen' } })).toEqual({ author: 'agent', name: 'Helen' });
  expect([now({ agent: null, open: false }), answeringNow(null)]).toEqual([undefined, undefined]);
});
