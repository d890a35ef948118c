import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import type { Bot } from '#model/bot';
import { asId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import { tutorialBot } from '../bot-builder';
import { exported } from './exported';

type Tiles = Interaction<'structured'>['tiles'];

function read(file: unknown) {
  const as = { id: asId<Bot['id']>('mine'), accountId: asId<Bot['accountId']>('account') };
  const result = readBotFile(JSON.stringify(file), as);
  if (!result.ok) throw new Error(result.failure.text);
  return result.value;
}

test('[BT294] the buttons of tiles are read and written; of a bot that was stored without them the file keeps its own', () => {
  const button = { name: 'Buy', type: 'postback', callback: 'buy-1', more: 1 };
  const tileData = [
    { title: 'a', buttons: [button] },
    { title: 'b', buttons: [] },
  ];
  const file = exported();
  const [first, ...others] = file.conversationMessage;
  const asked = { ...first, interactionType: 'STRUCTURED', content: { results: { tile: { tileData } } } };
  const { bot, notes } = read({ ...file, conversationMessage: [asked, ...others] });
  expect(notes.filter((one) => one.includes('buttons'))).toEqual([]);
  const exportWith = (change: (tiles: Tiles) => Tiles) => {
    const dialogs = bot.dialogs.map((dialog) => ({
      ...dialog,
      interactions: dialog.interactions.map((one) =>
        one.kind === 'structured' ? { ...one, tiles: change(one.tiles) } : one,
      ),
    }));
    const file = exportBot({ ...bot, dialogs }) as unknown as { conversationMessage: { id: string }[] };
    const written = file.conversationMessage.find(({ id }) => id === 'ask') as unknown as {
      content: { results: { tile: { tileData: { buttons: object[] }[] } } };
    };
    return written.content.results.tile.tileData.map(({ buttons }) => buttons);
  };
  expect(exportWith((tiles) => tiles)).toEqual([[button], []]);
  expect(exportWith(([a, b]) => [{ ...a!, buttons: [{ ...a!.buttons![0]!, title: 'Sell' }] }, b!])).toEqual([
    [{ ...button, name: 'Sell' }],
    [],
  ]);
  expect(exportWith(([a, b]) => [{ ...a!, buttons: [] }, b!])).toEqual([[], []]);
  expect(exportWith((tiles) => tiles.map(({ buttons: _, ...one }) => one))).toEqual([[button], []]);
});

test('[BT295] to close with a survey and without stay two things', () => {
  const { bot } = read(exported());
  const kinds = bot.dialogs.flatMap(({ interactions }) => interactions.map(({ next }) => next.kind));
  expect(kinds).toContain('close-dialog');
  const closing = (kind: 'close-dialog' | 'close-conversation') => {
    const mine = tutorialBot();
    const [first, ...others] = mine.dialogs;
    const interactions = first!.interactions.map((one) => ({ ...one, next: { kind } }));
    return JSON.stringify(exportBot({ ...mine, dialogs: [{ ...first!, interactions }, ...others] }));
  };
  expect(closing('close-dialog')).toContain('"close_dialog"');
  expect(closing('close-conversation')).not.toContain('"close_dialog"');
});
