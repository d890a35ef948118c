import { expect, test } from 'vitest';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

async function builtWorld() {
  const host = await createTestHost();
  await buildTutorial(host);
  const bot = () => host.rows('bots')[0]!;
  const handoff = () => bot().dialogs.find(({ interactions }) => interactions.length > 1)!;
  return { host, bot, handoff };
}

test('[BB52] a bot is duplicated under a name of its own, without its connectors', async () => {
  const { host, bot } = await builtWorld();
  const original = bot();
  const { botId } = await host.must({ type: 'bot.copy', botId: original.id });
  await host.must({ type: 'bot.copy', botId: original.id });
  const [, copy, second] = host.rows('bots');
  expect(copy).toEqual({ ...original, id: botId, name: `${original.name} copy` });
  expect(second?.name).toBe(`${original.name} copy 2`);
  expect(host.rows('connectors')).toHaveLength(1);
});

test('[BB52] a duplicated dialog leads within itself where the first does, and elsewhere where that leads elsewhere', async () => {
  const { host, bot, handoff } = await builtWorld();
  const botId = bot().id;
  const [starter, said] = handoff().interactions;
  const elsewhere = bot().dialogs.find(({ id }) => id !== handoff().id)!.interactions[0]!;
  const lead = (from: typeof said, to: typeof said) =>
    host.must({
      type: 'interaction.save',
      botId,
      dialogId: handoff().id,
      interaction: { ...from, next: { kind: 'interaction', interactionId: to!.id } } as never,
    });
  await lead(starter, said);
  await lead(said, elsewhere);
  const original = handoff();
  const { dialogId } = await host.must({ type: 'dialog.copy', botId, dialogId: original.id });
  const copy = bot().dialogs.find(({ id }) => id === dialogId)!;
  expect(copy.name).toBe(`${original.name} copy`);
  expect(copy.interactions.map(({ kind }) => kind)).toEqual(original.interactions.map(({ kind }) => kind));
  const ids = new Set([...original.interactions, ...copy.interactions].map(({ id }) => id));
  expect(ids.size).toBe(2 * original.interactions.length);
  expect(copy.interactions.map(({ next }) => next).slice(0, 2)).toEqual([
    { kind: 'interaction', interactionId: copy.interactions[1]!.id },
    { kind: 'interaction', interactionId: elsewhere.id },
  ]);
  const fallback = bot().dialogs.find(({ kind }) => kind === 'fallback')!;
  expect(await host.do({ type: 'dialog.copy', botId, dialogId: fallback.id })).toMatchObject({
    failure: { name: 'bad-input' },
  });
});

test('[BB52] an interaction is moved to the end of another dialog, a User Says is not', async () => {
  const { host, bot, handoff } = await builtWorld();
  const botId = bot().id;
  const [starter, said] = handoff().interactions;
  const other = bot().dialogs.find(({ id }) => id !== handoff().id)!;
  const move = (interactionId: (typeof other.interactions)[number]['id']) =>
    host.do({
      type: 'interaction.moveTo',
      ...{ botId, dialogId: handoff().id, interactionId, into: other.id },
    });
  expect(await move(starter!.id)).toMatchObject({ failure: { name: 'bad-input' } });
  const from = handoff().id;
  expect(await move(said!.id)).toMatchObject({ ok: true });
  const dialogNow = (id: typeof from) => bot().dialogs.find((one) => one.id === id)!;
  expect(dialogNow(from).interactions).not.toContainEqual(said);
  expect(dialogNow(other.id).interactions.at(-1)).toEqual(said);
});

test('[BT276][BB167] dialogs of another bot of the account are one edit, which is taken back as one', async () => {
  const { host, bot, handoff } = await builtWorld();
  const { botId } = await host.must({ type: 'bot.copy', botId: bot().id });
  const dialogIds = [handoff().id];
  const { dialogId, notes } = await host.must({ type: 'dialog.import', botId, from: bot().id, dialogIds });
  expect(notes).toEqual([]);
  const before = { ...bot(), id: botId, name: `${bot().name} copy` };
  const now = () => host.rows('bots').find(({ id }) => id === botId)!;
  expect(now().dialogs.map(({ id }) => id)).toEqual([...before.dialogs.map(({ id }) => id), dialogId]);
  expect(now().integrations).toEqual(before.integrations);
  await host.must({ type: 'bot.revert', bot: before, instead: now() });
  expect(now()).toEqual(before);
  const refused = await host.do({ type: 'dialog.import', botId, from: botId, dialogIds });
  expect(refused).toMatchObject({ failure: { text: expect.stringContaining('duplicate them') as string } });
});
