import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';

async function botWith(dialogName: string) {
  const host = await createTestHost();
  const { accountId } = peopleOf(host);
  const { botId } = await host.must({ type: 'bot.create', accountId, name: 'Bot', description: '' });
  const { dialogId } = await host.must({ type: 'dialog.create', botId, name: dialogName, kind: 'standard' });
  const dialogs = () => host.rows('bots')[0]!.dialogs;
  const says = (name: string) => dialogs().find((one) => one.name === name)!.interactions[0]!;
  return { host, botId, dialogId, dialogs, says };
}

test('[BT70][BT71] a dialog can take over the name of one that was renamed, and be saved', async () => {
  const { host, botId, dialogId, says } = await botWith('Handoff');
  await host.must({ type: 'dialog.save', botId, dialogId, name: 'Handoff old', enabled: true });
  const second = await host.must({ type: 'dialog.create', botId, name: 'Handoff', kind: 'standard' });
  const interaction = { ...says('Handoff'), patterns: ['agent'] } as never;
  const saved = await host.do({ type: 'interaction.save', botId, dialogId: second.dialogId, interaction });
  expect(saved).toMatchObject({ ok: true });
  expect([says('Handoff old').name, says('Handoff').name]).toEqual([
    'Handoff old User Says',
    'Handoff User Says',
  ]);
});

test('[BT70] whatever a dialog is called, what is added to it can be saved', async () => {
  const { host, botId, dialogId, dialogs } = await botWith('z'.repeat(97));
  for (const kind of ['text', 'text', 'text-question'] as const)
    await host.must({ type: 'interaction.add', botId, dialogId, kind, after: null });
  for (const interaction of dialogs().at(-1)!.interactions)
    await host.must({ type: 'interaction.save', botId, dialogId, interaction: interaction as never });
});

test('[BB48] a copy stands just below, under a free name, and leads where it led', async () => {
  const { host, botId, dialogId, dialogs } = await botWith('Handoff');
  const { interactionId } = await host.must({
    type: 'interaction.add',
    botId,
    dialogId,
    kind: 'text',
    after: null,
  });
  const [says, first] = dialogs().at(-1)!.interactions;
  const text = {
    ...first!,
    name: 'Bye',
    text: 'Bye.',
    next: { kind: 'interaction', interactionId: says!.id },
  };
  await host.must({ type: 'interaction.save', botId, dialogId, interaction: text as never });
  for (let n = 0; n < 2; n += 1)
    await host.must({ type: 'interaction.copy', botId, dialogId, interactionId });
  const copies = dialogs().at(-1)!.interactions.slice(1);
  expect(copies.map(({ name }) => name)).toEqual(['Bye', 'Bye_copy_2', 'Bye_copy']);
  expect(copies[1]).toMatchObject({ kind: 'text', text: 'Bye.', next: text.next });
  expect(new Set(copies.map(({ id }) => id)).size).toBe(3);
  const refused = await host.do({ type: 'interaction.copy', botId, dialogId, interactionId: says!.id });
  expect(refused).toMatchObject({ ok: false, failure: { text: 'A dialog has one User Says.' } });
});

test('[BT127] what an Auto Escalation dialog allows is saved with it; any other has none', async () => {
  const { host, botId, dialogId, dialogs } = await botWith('Handoff');
  const create = { type: 'dialog.create', botId, kind: 'auto-escalation' } as const;
  const made = await host.must({ ...create, name: 'Escalates' });
  expect(await host.do({ ...create, name: 'Again' })).toMatchObject({ ok: false });
  const autoEscalation = { threshold: 2, skillId: ' 42 ' };
  const save = { type: 'dialog.save', botId, enabled: true, autoEscalation } as const;
  await host.must({ ...save, dialogId: made.dialogId, name: 'Escalates' });
  await host.must({ type: 'dialog.save', botId, enabled: false, dialogId: made.dialogId, name: 'Escalates' });
  expect(dialogs().at(-1)).toMatchObject({ enabled: false, autoEscalation: { threshold: 2, skillId: '42' } });
  expect(await host.do({ ...save, dialogId, name: 'Handoff' })).toMatchObject({ ok: false });
  const long = { ...autoEscalation, skillId: '4'.repeat(201) };
  const refused = await host.do({ ...save, dialogId: made.dialogId, name: 'E', autoEscalation: long });
  expect(refused).toMatchObject({ failure: { field: 'skillId' } });
});

test('[BT130] what a bot understands is saved as a whole; of two with one name none is', async () => {
  const { host, botId } = await botWith('Handoff');
  const intent = { id: 'in', name: 'Billing', phrases: ['my bill'] };
  const domain = { intents: [intent], entities: [{ id: 'en', name: 'bill', values: ['bill'] }] };
  await host.must({ type: 'bot.saveDomain', botId, domain });
  expect(host.rows('bots')[0]).toMatchObject({ domain });
  const twins = { ...domain, intents: [intent, { ...intent, id: 'other', name: 'billing ' }] };
  const refused = await host.do({ type: 'bot.saveDomain', botId, domain: twins });
  expect(refused).toMatchObject({ failure: { name: 'name-taken', field: 'name' } });
  const sameId = { ...domain, intents: [intent, { ...intent, name: 'Other' }] };
  expect(await host.do({ type: 'bot.saveDomain', botId, domain: sameId })).toMatchObject({ ok: false });
  const texts = [...Array(500).keys()].map((at) => `x${at}`);
  const tooMany = [...Array(21).keys()].map((at) => ({ id: `i${at}`, name: `i${at}`, phrases: texts }));
  const many = await host.do({ type: 'bot.saveDomain', botId, domain: { ...domain, intents: tooMany } });
  expect(many).toMatchObject({ failure: { text: expect.stringContaining('at most 10,000 phrases') } });
});
