import { expect, test } from 'vitest';
import { failed, ok } from '#base/result';
import { asId, type ConversationId, type UserId } from '#model/ids';
import type { Control, Move } from '#sdk/index';
import { keyIn } from '../../../../src/ui/features/lessons/film/fork-film';
import { filmAddress, momentPath, readMoment } from '../../../../src/ui/features/lessons/film/film-address';
import { isPersonMove, perform } from '../../../../src/ui/features/lessons/film/perform';
import { firstFilm } from '../../../../src/ui/starts/film-name';
import { parseRoute } from '../../../../src/ui/parse-route';

const userId = asId<UserId>('7');

/** What is pressed and written on pages that hold these buttons. */
async function deedsOf(move: Move, there: readonly string[] = [], told: string[] = []) {
  const deeds: string[] = [];
  if (!isPersonMove(move)) throw new Error('No person does this.');
  const answer = await perform(move, {
    hand: (side) => ({
      has: ({ name }: Control) => there.includes(name),
      press({ name }: Control, beside?: Control) {
        deeds.push(`${side} presses ${name}${beside ? ` beside ${beside.name}` : ''}`);
        return Promise.resolve(there.includes('none') ? failed('There is none.') : ok(null));
      },
      write(name: string, text: string) {
        deeds.push(`${side} writes ${text} in ${name}`);
        return Promise.resolve(ok(null));
      },
    }),
    nameOf: () => 'Helen',
    tell: (side, deed) => void told.push(`${side}: ${deed}`),
  });
  return [...deeds, ...(answer.ok ? [] : [answer.failure])];
}

test('[WT1] each move is made with what stands on the page of whoever makes it', async () => {
  expect(await deedsOf({ kind: 'consumer', do: 'open-chat' })).toEqual(['visitor presses Live Chat']);
  expect(await deedsOf({ kind: 'consumer', do: 'open-chat' }, ['End chat'])).toEqual([]);
  expect(await deedsOf({ kind: 'consumer', do: 'open-chat' }, ['Close chat'])).toEqual([
    'visitor presses Close chat',
    'visitor presses Live Chat',
  ]);
  const conversationId = asId<ConversationId>('8');
  expect(await deedsOf({ kind: 'consumer', do: 'end-chat', conversationId })).toEqual([
    'visitor presses End chat',
    'visitor presses End chat beside Keep chatting',
    'visitor presses Close chat',
  ]);
  expect(await deedsOf({ kind: 'consumer', do: 'say', text: 'Hello' })).toEqual([
    'visitor writes Hello in Message',
    'visitor presses Send',
  ]);
  expect(await deedsOf({ kind: 'agent', do: 'go-online', userId })).toEqual([
    ...['I am', 'Helen', 'My status', 'Available'].map((name) => `agent presses ${name}`),
  ]);
  expect(await deedsOf({ kind: 'agent', do: 'accept', userId }, ['I am Helen'])).toEqual([
    'agent presses Visitor',
    'agent presses Accept',
  ]);
  expect(await deedsOf({ kind: 'agent', do: 'accept', userId }, ['I am Helen', 'Accept'])).toEqual([
    'agent presses Accept',
  ]);
});

test('[WT1] where a control is not there, nothing after it is done', async () => {
  expect(await deedsOf({ kind: 'agent', do: 'go-online', userId }, ['none'])).toEqual([
    'agent presses I am',
    'There is none.',
  ]);
});

test('[WT23] who is not at the desk yet is said to come there before anything is pressed', async () => {
  const told: string[] = [];
  await deedsOf({ kind: 'agent', do: 'go-online', userId }, [], told);
  expect(told).toEqual(['agent: Helen comes to the desk.', 'agent: Helen becomes Available.']);
});

test('[WT5] a moment is read back from its address', () => {
  const steps = [{ id: 'chat' }, { id: 'accept' }];
  const read = (path: string) => readMoment(parseRoute(`#${path}`).query, steps);
  expect([read(momentPath(firstFilm, 'accept')), read(momentPath(firstFilm))]).toEqual([
    { ok: true, value: 1 },
    { ok: true, value: null },
  ]);
  expect(filmAddress('https://a.example/x/?workspace=mine#/agent', 'film-2', firstFilm, 'accept')).toBe(
    'https://a.example/x/?start=ready&workspace=film-2&frame=none#/watch?at=accept',
  );
});

test('[WT6] what panes have kept of the film is kept under the name of the workspace that is taken over', () => {
  const keys = [
    'consumer film 61',
    'handoff-sandbox/desk/film/7',
    'handoff-sandbox/me/film',
    'messaging consumer film 61',
  ];
  expect(keys.map((key) => keyIn('mine', key, 'film'))).toEqual([
    'consumer mine 61',
    'handoff-sandbox/desk/mine/7',
    'handoff-sandbox/me/mine',
    'messaging consumer mine 61',
  ]);
  for (const key of ['consumer filming 61', 'handoff-sandbox/me/my-film'])
    expect(keyIn('mine', key, 'film')).toBe(key);
});
