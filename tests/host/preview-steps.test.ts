import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

async function inPreview() {
  const host = await createTestHost();
  const { bot } = await buildTutorial(host);
  const { me } = peopleOf(host);
  await host.must({ type: 'preview.open', botId: bot }, me);
  const interactions = host.rows('bots')[0]!.dialogs.flatMap((dialog) => dialog.interactions);
  const named = (part: string) => interactions.find(({ name }) => name.includes(part))!.id;
  const row = () => host.rows('previews')[0]!;
  const said = () => row().log.flatMap((one) => (one.kind === 'spoke' ? [one.values] : []));
  const set = (name: string, value: string) =>
    host.do({ type: 'preview.setVariable', botId: bot, name, value }, me);
  return { host, bot, me, named, row, said, set };
}

test('[BT118] Preview begins at any interaction and keeps what is remembered', async () => {
  const { host, bot, me, named, row, said, set } = await inPreview();
  expect(await set('color', 'red')).toMatchObject({ ok: true });
  await host.must({ type: 'preview.runFrom', botId: bot, interactionId: named('Welcome Text') }, me);
  expect(said()).toHaveLength(1);
  expect(row().log.map(({ kind }) => kind)).toContain('run-from');
  expect(row().variables).toEqual([{ name: 'color', value: 'red', scope: 'session', dialogId: null }]);
});

test('[BT118] what was waited for is over; a transfer is not made in Preview from there either', async () => {
  const { host, bot, me, named, row } = await inPreview();
  const hands = named('Agent Handoff Integration');
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId: hands, on: true }, me);
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' }, me);
  expect(row().pausedAt).toBe(hands);
  await host.must({ type: 'preview.runFrom', botId: bot, interactionId: named('Welcome Text') }, me);
  expect(row().pausedAt).toBeNull();
  await host.must({ type: 'breakpoint.set', botId: bot, interactionId: hands, on: false }, me);
  await host.must({ type: 'preview.runFrom', botId: bot, interactionId: hands }, me);
  expect(row().log.map(({ kind }) => kind)).toContain('transfer-unavailable');
});

test('[BT118] a variable is set, changed and forgotten by hand; what is no variable is refused in words', async () => {
  const { row, set } = await inPreview();
  await set('color', 'red');
  await set(' color ', 'blue');
  expect(row().variables.map(({ name, value }) => [name, value])).toEqual([['color', 'blue']]);
  await set('color', '');
  expect(row().variables).toEqual([]);
  expect(await set('   ', 'x')).toMatchObject({ ok: false, failure: { name: 'name-empty', field: 'name' } });
  expect(await set('long', 'x'.repeat(100_000))).toMatchObject({ ok: false, failure: { field: 'value' } });
});

test('[BT118] an interaction that is gone cannot be begun at', async () => {
  const { host, bot, me, named } = await inPreview();
  const it = named('Welcome Text');
  const { id: dialogId } = host
    .rows('bots')[0]!
    .dialogs.find(({ interactions }) => interactions.some(({ id }) => id === it))!;
  await host.must({ type: 'interaction.delete', botId: bot, dialogId, interactionId: it }, me);
  const answer = await host.do({ type: 'preview.runFrom', botId: bot, interactionId: it }, me);
  expect(answer).toMatchObject({ ok: false, failure: { name: 'not-found' } });
});
