import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import { interactionKinds } from '#model/interaction/kinds';
import { keysOf } from '#model/keys-of';
import { checkInteraction } from '#core/bot/check-dialog';
import { newBot, newDialog, newInteraction } from '#core/bot/new-bot';
import { validateBot } from '#core/bot/validate-bot';
import { proves } from '#support/proves';
import { Talk } from './bot-builder';

function counting(): () => string {
  let ids = 0;
  return () => `id-${++ids}`;
}

function freshBot() {
  return newBot({
    id: asId('bot'),
    accountId: asId('account'),
    name: 'Helper',
    description: 'Helps.',
    nextId: counting(),
  });
}

test('[BT10] a new bot greets and says so when it does not understand', () => {
  for (const words of ['hi', 'Hello', 'howdy', 'hey you']) {
    expect(new Talk(freshBot()).say(words)).toEqual([expect.stringContaining('Hello!')]);
  }
  expect(new Talk(freshBot()).say('howdy partner')).toEqual([expect.stringContaining('did not get that')]);
});

test('[BT10] a new bot has no problems and no id twice', () => {
  const bot = freshBot();
  expect(validateBot(bot, [])).toEqual([]);
  expect(bot).toMatchObject({ name: 'Helper', description: 'Helps.', integrations: [] });
  expect(bot.dialogs.map(({ name, kind }) => [name, kind])).toEqual([
    ['Welcome', 'standard'],
    ['Fallback', 'fallback'],
  ]);
  const ids = bot.dialogs.flatMap((dialog) => [dialog.id, ...dialog.interactions.map((it) => it.id)]);
  expect(new Set(ids).size).toBe(5);
});

test('[BT11] a new standard dialog holds one User Says nobody has filled in', () => {
  const dialog = newDialog({
    id: asId('d'),
    name: 'Agent Handoff',
    kind: 'standard',
    taken: [],
    nextId: counting(),
  });
  proves(['S108', 'S109'], () =>
    expect(dialog).toMatchObject({
      name: 'Agent Handoff',
      enabled: true,
      interactions: [{ kind: 'user-says', name: 'Agent Handoff User Says', patterns: [], sample: '' }],
    }),
  );
});

test('[BT11] a new fallback dialog holds one Text; names stay short enough to be saved', () => {
  const dialog = newDialog({
    id: asId('d'),
    name: 'x'.repeat(100),
    kind: 'fallback',
    taken: [],
    nextId: counting(),
  });
  expect(dialog.interactions.map(({ kind, name }) => [kind, name.length])).toEqual([['text', 100]]);
});

test.each(keysOf(interactionKinds))(
  '[BT12] a new %s is enabled, waits for nothing and can be saved',
  (kind) => {
    const interaction = newInteraction(kind, { id: asId('i'), name: 'Fresh' });
    expect(interaction).toMatchObject({
      kind,
      id: 'i',
      name: 'Fresh',
      enabled: true,
      delayMs: 0,
      next: { kind: 'next' },
    });
    expect(checkInteraction(interaction).ok).toBe(true);
  },
);
