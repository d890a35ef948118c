import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import type { Bot } from '#model/bot';
import { asId } from '#model/ids';
import { exported } from './exported';

const as = { id: asId<Bot['id']>('their-bot'), accountId: asId<Bot['accountId']>('account') };

type File = ReturnType<typeof exported>;
type Place = readonly (string | number)[];

/** The file with something else at one place. */
function withOdd(place: Place, odd: unknown): File {
  const file = exported();
  const inner = place.slice(0, -1).reduce<unknown>((at, key) => Reflect.get(at as object, key), file);
  Reflect.set(inner as object, place.at(-1)!, odd);
  return file;
}

const read = (file: unknown) => readBotFile(JSON.stringify(file), as);

/** Everything of the bot that can be changed here. */
function changed(bot: Bot): Bot {
  const more = <T extends { name: string }>(one: T): T => ({ ...one, name: `${one.name}x` });
  return {
    ...more(bot),
    integrations: bot.integrations.map(more),
    dialogs: bot.dialogs.map((dialog) => ({
      ...more(dialog),
      interactions: dialog.interactions.map((one) => ({
        ...more(one),
        next: one.next.kind === 'end' ? { kind: 'next' as const } : { kind: 'end' as const },
        rules: one.rules.map((rule) => ({
          ...more(rule),
          next: { kind: 'end' as const },
          contextConditions: rule.contextConditions.map(more),
          variables: rule.variables.map(more),
        })),
      })),
    })),
  };
}

const [ask, says, , , sorry] = [0, 1, 2, 3, 4].map((at) => ['conversationMessage', at] as const);
const rule = [...ask!, 'responseMatches', 0] as const;
const odd = [null, 7, 'odd', true, ['odd']];

const refused: readonly (readonly [Place, readonly unknown[]])[] = [
  [['groups', 0], odd],
  [['conversationMessage', 0], odd],
  [['responder'], [7, 'odd', true, { odd: 1 }]],
  [['responder', 0], odd],
  [
    ['responder', 0, 'customDataFields'],
    [7, 'odd', { odd: 1 }],
  ],
  [['responder', 0, 'customDataFields', 0], odd],
  [
    [...ask!, 'responseMatches'],
    [7, 'odd', { odd: 1 }],
  ],
  [[...ask!, 'responseMatches', 1], odd],
  [
    [...rule, 'conditions'],
    [7, 'odd', { odd: 1 }],
  ],
  [[...rule, 'conditions', 0], odd],
  [
    [...rule, 'conditions', 0, 'patternMatch'],
    [7, 'odd', ['odd']],
  ],
  [
    [...rule, 'conditions', 0, 'patternMatch', 'patterns', 1],
    [null, true, ['odd'], { odd: 1 }],
  ],
  [[...rule, 'contextConditions', 0], odd],
  [[...rule, 'contextDataVariables', 0], odd],
  [
    [...rule, 'action'],
    [7, 'odd', ['odd']],
  ],
  [
    [...says!, 'pattern', 0],
    [null, true, ['odd'], { odd: 1 }],
  ],
  [
    [...says!, 'content'],
    [7, 'odd', ['odd']],
  ],
  [
    [...says!, 'content', 'results', 'tile', 'tileData'],
    [7, 'odd', { text: 'odd' }],
  ],
  [[...says!, 'content', 'results', 'tile', 'tileData', 0], odd],
];

for (const [place, values] of refused)
  test(`[BT90] ${place.join('.')} that is neither read nor kept is refused by its place`, () => {
    for (const value of values) {
      const answer = read(withOdd(place, value));
      expect(answer, JSON.stringify(value)).toMatchObject({ ok: false, failure: { field: 'file' } });
      expect(!answer.ok && answer.failure.text, JSON.stringify(value)).toContain(place.join('.'));
    }
  });

/** What is odd and has a place: it stays, also when everything beside it is changed. */
const kept: readonly (readonly [Place, unknown])[] = [
  [[...rule, 'action', 'more'], { deep: [1, null] }],
  [[...sorry!, 'responseMatches', 0, 'action', 'more'], 'odd'],
  [[...rule, 'contextDataVariables', 0, 'value'], 12.5],
  [
    [...rule, 'contextDataVariables', 0, 'more'],
    [null, 7],
  ],
  [[...rule, 'contextConditions', 0, 'value'], 7],
  [[...rule, 'conditions', 0, 'patternMatch', 'patterns', 1], 7],
  [[...rule, 'conditions', 0, 'patternMatch', 'more'], [null]],
  [
    [...ask!, 'quickReplies'],
    [null, 7, 'odd'],
  ],
  [[...ask!, 'more'], [null]],
  [
    ['groups', 0, 'other'],
    [null, { deep: 1 }],
  ],
  [['responder', 0, 'more'], [null]],
  [['menus'], [null, 7]],
  [['bot', 'more'], [null]],
];

for (const [place, value] of kept)
  test(`[BT86][BT88] ${place.join('.')} that is odd stays as it was, whatever is changed beside it`, () => {
    const file = withOdd(place, value);
    const answer = read(file);
    if (!answer.ok) throw new Error(answer.failure.text);
    const { bot } = answer.value;
    for (const [how, one] of [
      ['as it was', bot],
      ['changed', changed(bot)],
    ] as const)
      expect(lookup(exportBot(one), file, place), how).toEqual(value);
  });

/** The same place in an export, in which messages may stand in another order. */
function lookup(written: object, file: File, place: Place): unknown {
  const [part, at, ...rest] = place;
  const list: unknown = Reflect.get(written, part!);
  const id = part === 'conversationMessage' ? file.conversationMessage[Number(at)]!.id : null;
  const start =
    id === null ? Reflect.get(written, part!) : (list as { id: string }[]).find((one) => one.id === id);
  const steps = id === null ? place.slice(1) : rest;
  return steps.reduce<unknown>((inner, key) => Reflect.get(inner as object, key), start);
}

test.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty list', []],
])('[BT86] what leads nowhere by %s does so in the export', (_, responseMatches) => {
  const answer = read(withOdd([...sorry!, 'responseMatches'], responseMatches));
  if (!answer.ok) throw new Error(answer.failure.text);
  const { conversationMessage } = exportBot(answer.value.bot) as { conversationMessage: { id: string }[] };
  const found = conversationMessage.find(({ id }) => id === 'sorry')!;
  expect(Reflect.get(found, 'responseMatches')).toEqual(responseMatches);
});
