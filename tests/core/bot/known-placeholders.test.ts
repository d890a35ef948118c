import { expect, test } from 'vitest';
import { knownPlaceholders } from '#core/bot/known-placeholders';
import { api, bot, dialog, escalation, question, rule, text, userSays } from './bot-builder';

const remembers = (name: string) => ({
  ...rule(null),
  variables: [{ name, value: '{$userMessage}', scope: 'session' as const }],
});

test('[BT220] what a bot knows is told, remembered, brought or held by its environment, each once', () => {
  const of = {
    ...bot(
      [
        dialog('Order', [
          userSays(['order']),
          question('Size?', { rules: [remembers('size'), remembers('size'), remembers(' ')] }),
          text('It costs {$env.PRICE}.', {
            code: {
              'pre-process': `botContext.setBotVariable("total", 1, true, false); setBotVariable(name)`,
            },
          }),
        ]),
      ],
      [api({ customData: [{ key: 'street', value: '{$.api_Stores.list[0].street}' }] }), escalation()],
    ),
    globalFunctions: `function keep() { botContext.setBotVariable('kept', 1, true, false); }`,
  };
  const written = knownPlaceholders(of, ['CITY']).map((one) => one.written);
  expect(written).toEqual(
    expect.arrayContaining([
      '{$userMessage}',
      '{$botContext.size}',
      '{$botContext.total}',
      '{$botContext.kept}',
      '{$.api_Stores}',
      '{$.api_Stores.list[0].street}',
      '{$botContext.api_StoresStatus}',
      '{Stores.street}',
      '{$env.CITY}',
      '{$env.PRICE}',
    ]),
  );
  expect(new Set(written).size).toBe(written.length);
  expect(written.filter((one) => /\{\$botContext\.(name|)\}/.test(one))).toEqual([]);
  expect(written[0]).toBe('{$botContext.size}');
  expect(knownPlaceholders(bot([]), []).map((one) => one.written)).toContain('{$userMessage}');
  expect(knownPlaceholders(of, []).every(({ about }) => about !== '')).toBe(true);
});
