import { expect, test } from 'vitest';
import { asId } from '#model/ids';
import type { Bot } from '#model/bot';
import { lengths } from '#model/limits';
import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { fullWorld } from '../persistence/full-world';
import { fileWith } from '../persistence/file-with';
import { overlay } from '../../src/ui/features/bot-builder/interaction-draft';
import { createTestHost } from '#support/test-host';

const botId = asId<Bot['id']>('bot');

function foreignIn(thing: unknown): string[] {
  return [...JSON.stringify(thing).matchAll(/"foreign":\{/g)].map(([it]) => it);
}

test('[BT81] what is foreign in a bot is there after it was imported, edited and exported', async () => {
  const host = await createTestHost();
  const { workspace } = host.api;
  expect(await workspace({ type: 'import', file: writeWorldFile(fullWorld()) })).toMatchObject({ ok: true });
  const before = host.rows('bots').find(({ id }) => id === botId)!;
  expect(foreignIn(before)).toHaveLength(6);
  const [dialog] = before.dialogs;
  for (const interaction of dialog!.interactions)
    await host.must({
      type: 'interaction.save',
      botId,
      dialogId: dialog!.id,
      interaction: overlay(interaction, { delayMs: 7 }),
    });
  const { id: dialogId, enabled } = dialog!;
  await host.must({ type: 'dialog.save', botId, dialogId, name: 'Other', enabled });
  await host.must({ type: 'bot.rename', botId, name: 'Other', description: '' });
  const [draft] = before.integrations;
  await host.must({ type: 'integration.save', botId, draft: { ...draft!, name: 'Other' } });
  const exported = await workspace({ type: 'export' });
  const read = readWorldFile(exported.ok ? (exported.value?.file ?? '') : '');
  expect(foreignIn(read.ok && read.value.world.bots[botId])).toHaveLength(6);
});

test.each([
  ['too much', { all: 'x'.repeat(lengths.foreign) }],
  ['a list', []],
  ['too deep', JSON.parse('{"a":'.repeat(40) + '1' + '}'.repeat(40))],
])('[BT81] what is foreign and %s is refused by its place', (_, foreign) => {
  const verdict = readWorldFile(fileWith(['bots', 'bot', 'foreign'], foreign));
  expect(verdict).toMatchObject({ ok: false, failure: { name: 'world-file-invalid' } });
  expect(!verdict.ok && verdict.failure.text).toContain('bots.bot.foreign');
});
