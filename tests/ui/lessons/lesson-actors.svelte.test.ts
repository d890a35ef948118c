import { expect, onTestFinished, test, vi } from 'vitest';
import { failed, ok } from '#base/result';
import type { Move } from '#core/lessons/index';
import { failureOf } from '#model/failure';
import { asId, type UserId } from '#model/ids';
import { proves } from '#support/proves';
import type { OpenForm } from '../../../src/ui/kit/open-forms';
import { createActors, type Cast } from '../../../src/ui/features/lessons/lesson-actors.svelte';

const alex = asId<UserId>('7');
const offer = { skillId: 'b', campaignId: 'c', engagementId: 'e', kind: 'chat', buttonText: '', window: '' };

/** Everybody does as told and it is written down. */
function createStage(
  given: { offered?: boolean; chatOpen?: boolean; refuse?: string; begun?: OpenForm } = {},
) {
  const log: string[] = [];
  let desk = $state.raw<unknown>(null);
  let chatOpen = $state(given.chatOpen ?? false);
  const done = (what: string) => {
    log.push(what);
    const refused = what === given.refuse;
    return Promise.resolve(refused ? failed(failureOf('connection-lost')) : ok(null));
  };
  const cast = {
    sandbox: {
      dispatch: async (command: { type: string; draft?: { login: { key: { appKey: string } } } }) => {
        if (command.type === 'user.generateKey') return ok({ key: { appKey: 'fresh' } });
        return done(command.draft ? `save with ${command.draft.login.key.appKey}` : command.type);
      },
    },
    desk: {
      get state() {
        return desk;
      },
      open: () => done('open desk'),
      goOnline: () => done('online'),
      accept: (id: string) => done(`accept ${id}`),
      say: (id: string, text: string) => {
        log.push(`agent in ${id}: ${text}`);
        return ok(null);
      },
    },
    begunForm: () => given.begun ?? null,
    actAs: (id: string) => void log.push(`as ${id}`),
    visitor: () => ({
      id: '1',
      offer: given.offered === false ? null : offer,
      missing: [{ text: 'No agent is there.', mend: { at: 'agent-workspace' } }],
    }),
    chat: () => ({
      get conversation() {
        return chatOpen ? { id: 'mine', open: true } : null;
      },
      end() {
        chatOpen = false;
        return done('end');
      },
      start(wish: { campaign: { engagementId: string } }) {
        chatOpen = true;
        return done(`chat by ${wish.campaign.engagementId}`);
      },
      say(text: string) {
        log.push(`visitor: ${text}`);
        return ok(null);
      },
    }),
  };
  const actors = createActors(cast as unknown as Cast);
  return { log, perform: actors.perform, setDesk: (state: unknown) => (desk = state) };
}

const open: Move = { kind: 'consumer', do: 'open-chat' };
const hello: Move = { kind: 'consumer', do: 'say', text: 'Hello' };
const publish: Move = { kind: 'command', command: { type: 'bot.delete', botId: asId('1') } };

test('[LG6] moves follow one another, and none follows a failure', async () => {
  const { log, perform } = createStage({ refuse: 'bot.delete' });
  const answer = await perform([open, publish, hello]);
  expect(answer).toMatchObject({ ok: false, failure: { name: 'connection-lost' } });
  expect(log).toEqual(['chat by e', 'bot.delete']);
});

test('[LG6] a command that needs a key gets one that was just made', async () => {
  const { log, perform } = createStage();
  const command = (key: object) => ({ type: 'user.save', draft: { login: { method: 'api-key', key } } });
  await perform([{ kind: 'with-key', loginName: 'bot_user', command } as unknown as Move]);
  proves('S65', () => expect(log).toEqual(['save with fresh']));
});

test('[LG7] the visitor opens a chat where none is open, and goes on in the one that is', async () => {
  const fresh = createStage();
  await fresh.perform([open, hello, open, hello]);
  expect(fresh.log).toEqual(['chat by e', 'visitor: Hello', 'visitor: Hello']);
  const going = createStage({ chatOpen: true, offered: false });
  expect((await going.perform([open, hello])).ok).toBe(true);
  expect(going.log).toEqual(['visitor: Hello']);
});

test('[LG7] the visitor ends their own chat, and no other', async () => {
  const end = (id: string): Move => ({ kind: 'consumer', do: 'end-chat', conversationId: asId(id) });
  const { log, perform } = createStage({ chatOpen: true });
  expect((await perform([end('another'), end('mine'), end('mine'), open])).ok).toBe(true);
  expect(log).toEqual(['end', 'chat by e']);
});

test('[LG6][LG7] without an offer it is said why there is no chat', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { log, perform } = createStage({ offered: false });
  const answer = perform([open, hello]);
  await vi.runAllTimersAsync();
  expect(await answer).toMatchObject({ failure: { text: 'No agent is there.' } });
  expect(log).toEqual([]);
});

test('[LG7] an agent’s moves are made as that agent', async () => {
  const { log, perform } = createStage();
  await perform([{ kind: 'agent', do: 'go-online', userId: alex }]);
  proves('S75', () => expect(log).toEqual(['as 7', 'online']));
});

test('[LG7] accepting waits for the offer, answering for the chat', async () => {
  const { log, perform, setDesk } = createStage();
  const both = perform([
    { kind: 'agent', do: 'accept', userId: alex },
    { kind: 'agent', do: 'say', userId: alex, text: 'Hi' },
  ]);
  setDesk({ rings: [], conversations: [{ id: 'old', open: false }] });
  setDesk({ rings: [{ id: 'r1' }], conversations: [{ id: 'old', open: false }] });
  await expect.poll(() => log).toContain('accept r1');
  setDesk({
    rings: [],
    conversations: [
      { id: 'old', open: false },
      { id: 'now', open: true },
    ],
  });
  expect((await both).ok).toBe(true);
  expect(log).toEqual(['as 7', 'open desk', 'accept r1', 'as 7', 'open desk', 'agent in now: Hi']);
});

test('[LG17] a begun form is filled in and saved in place of the command, and a refusal is told', async () => {
  const log: string[] = [];
  let works = true;
  const begun: OpenForm = {
    values: { name: 'bot', description: '' },
    change: (part) => void log.push(JSON.stringify(part)),
    save: () => Promise.resolve(works),
  };
  const stage = createStage({ begun });
  const draft = { id: null, name: 'Bot', description: 'Bot skill' };
  const move = { kind: 'command', command: { type: 'skill.save', draft } } as unknown as Move;
  expect((await stage.perform([move])).ok).toBe(true);
  expect([log, stage.log]).toEqual([['{"description":"Bot skill"}'], []]);
  works = false;
  expect(await stage.perform([move])).toMatchObject({ ok: false, failure: { name: 'bad-input' } });
});
