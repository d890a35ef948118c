import type { BotRun } from '#model/bot-run';
import type { BotId, BotRunId, DialogId, IntegrationId, InteractionId } from '#model/ids';
import type { LogEntry } from '#model/log-entry';
import type { World } from '#model/world';
import { conversationIds, id, skillIds } from './full-ids';

const card = { type: 'vertical', elements: [{ type: 'text', text: 'One moment' }] };
const quickReplies = {
  type: 'quickReplies',
  replies: [{ type: 'button', title: 'Two', click: { actions: [{ type: 'publishText', text: 'Two' }] } }],
};

/** A run in every state. */
export function addRuns(world: World): void {
  const run = (
    conversation: keyof typeof conversationIds | null,
    more: Partial<BotRun>,
    log: readonly LogEntry[] = [],
  ) => {
    const runId = id<BotRunId>(
      conversation === null ? 'preview bot' : `bot ${conversationIds[conversation]}`,
    );
    world.botLogs[runId] = [...log];
    world.botRuns[runId] = {
      id: runId,
      botId: id('bot'),
      channel:
        conversation === null
          ? { kind: 'preview' }
          : { kind: 'conversation', conversationId: conversationIds[conversation], conversationKind: 'chat' },
      state: 'active',
      stack: [],
      at: null,
      waits: { for: 'consumer' },
      escalationFailures: 0,
      heard: null,
      payload: null,
      chips: [],
      variables: [],
      fallbacks: { question: null, count: 0 },
      lastCall: null,
      heardUpTo: -1,
      outbox: [],
      ...more,
    };
  };
  const at = 61_000;
  const values = { text: 'agent', pattern: '*agent*', dialog: 'Handoff' };
  run(
    'withBot',
    {
      stack: [{ dialogId: id('d1'), lastSent: id('i3'), opening: [{ name: 'item', phrase: 'parcel' }] }],
      at: id('i3'),
      heard: 'hi',
      variables: [{ name: 'name', value: 'Ann', scope: 'session', dialogId: null }],
      chips: [{ title: 'One', payload: '1' }],
      fallbacks: { question: id('i3'), count: 2 },
      meant: ['Billing'],
      chosenIntent: 'in1',
      outbox: [{ id: 'l1', text: 'One moment', delayMs: 300, card, quickReplies }],
      heardUpTo: 0,
    },
    [{ at, kind: 'starter-matched', values }],
  );
  const transfer = {
    kind: 'transfer',
    skillId: skillIds.human,
    skillName: 'People',
    message: '',
  } as const;
  const chain = { dialogId: id<DialogId>('d1'), crossings: 0, played: 1 };
  run('assigned', {
    escalationFailures: 1,
    at: id('i4'),
    waits: { for: 'answer', askId: 'a1', ask: transfer, chain },
  });
  const script = {
    kind: 'script',
    site: 'post-process',
    then: { kind: 'next', next: { kind: 'end' } },
    held: [{ text: 'Hello', delayMs: 1500, quickReplies }],
  } as const;
  run('ringing', { at: id('i2'), waits: { for: 'answer', askId: 'a3', ask: script, chain } });
  const call = {
    kind: 'call',
    integrationId: id<IntegrationId>('n3'),
    request: {
      method: 'POST',
      url: 'https://stores.example/Ulm',
      headers: [{ key: 'Authorization', value: 'secret' }],
      body: '{}',
    },
  } as const;
  run(
    'waiting',
    {
      at: id('i4'),
      lastCall: { statusCode: '404', succeeded: false },
      waits: { for: 'answer', askId: 'a4', ask: call, chain },
    },
    [{ at, kind: 'call-answered', values: { status: 404, endpoint: '', url: 'https://stores.example/' } }],
  );
  run('ended', { state: 'ended', heardUpTo: 2 }, [{ at, kind: 'chain-too-long', values: { most: 10 } }]);
  const ask = { kind: 'breakpoint' } as const;
  run(null, { heardUpTo: 4, at: id('i2'), waits: { for: 'answer', askId: 'a2', ask, chain } }, [
    { at, kind: 'typed', values: { text: 'hi' } },
    { at, kind: 'spoke', values: { text: 'Pick' }, rich: { quickReplies } },
  ]);
  world.remembered['bot\npreview'] = {
    at,
    variables: [{ name: 'lastVisited', value: 'today', scope: 'forever', dialogId: null }],
  };
  world.breakpoints[id<BotId>('bot')] = [id<InteractionId>('i2')];
}
