import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import type { Entity } from '#model/domain';
import type { Rule } from '#model/interaction';
import { bot, dialog, goToDialog, onPattern, question, rule, Talk, text, userSays } from './bot-builder';

const bill = { id: 'bill', name: 'bill', values: ['bill', 'billing', 'payment', 'statement~paper'] };
const knowing = (of: Bot, { entities }: { readonly entities: readonly Entity[] }): Bot => ({
  ...of,
  domain: { intents: [], entities },
});

test('[BT278] a question whose slot the opening message fills is not asked, once, and the log says why', () => {
  const size = { id: 'size', name: 'size', values: ['large', 'small'] };
  const asks = (name: string, entity: string, more: Partial<Rule> = {}) =>
    question(name, {
      rules: [
        {
          ...rule(onPattern('*')),
          variables: [{ name: `slot.${entity}`, value: `@${entity}`, scope: 'dialog' as const }],
          ...more,
        },
      ],
    });
  const talk = new Talk(
    knowing(
      bot([
        dialog('Pay', [
          userSays(['pay *']),
          asks('Which bill?', 'bill'),
          asks('Which size?', 'size'),
          text('{$botContext.slot.bill}, {$botContext.slot.size}.'),
          asks('Which other size?', 'size'),
          text('Then {$botContext.slot.size}.'),
        ]),
      ]),
      { entities: [bill, size] },
    ),
  );
  expect(talk.say('pay the large one')).toEqual(['Which bill?']);
  expect(talk.say('a payment')).toEqual(['payment, large.', 'Which other size?']);
  expect(talk.why).toContain('question-filled: Which size?: size: large');
  expect(talk.say('small')).toEqual(['Then small.']);
  expect(talk.say('pay a small statement')).toEqual(['statement, small.', 'Which other size?']);
  const strict = asks('Which?', 'size', { conditions: [onPattern('the *')] });
  const asked = new Talk(knowing(bot([dialog('Pay', [userSays(['pay *']), strict])]), { entities: [size] }));
  expect(asked.say('pay a small one')).toEqual(['Which?']);
});

test('[BT278] what the opening message holds goes along to the dialog that the first leads to', () => {
  const asks = question('Which?', {
    rules: [{ ...rule(onPattern('*')), variables: [{ name: 'slot.it', value: '@bill', scope: 'session' }] }],
  });
  const talk = new Talk(
    knowing(
      bot([
        dialog('First', [userSays(['go *']), text('Well.', { next: goToDialog('Second') })]),
        dialog('Second', [asks, text('{$botContext.slot.it}')]),
      ]),
      { entities: [bill] },
    ),
  );
  expect(talk.say('go by bill')).toEqual(['Well.', 'bill']);
  expect(talk.say('go on')).toEqual(['Well.', 'Which?']);
});

test('[BT278] the first rule that would have taken the reply decides, and of two of a name each fills one', () => {
  const city = { id: 'city', name: 'city', values: ['Berlin', 'Paris'] };
  const keeps = (name: string): Rule => ({
    ...rule(onPattern('*')),
    variables: [{ name, value: '@city', scope: 'dialog' }],
  });
  const refuses: Rule = { ...rule(onPattern('*berlin*')), next: goToDialog('No') };
  const flying = (...rules: readonly Rule[]) =>
    new Talk(
      knowing(
        bot([
          dialog('Fly', [
            userSays(['fly *']),
            question('From?', { rules }),
            question('To?', { rules: [keeps('to')] }),
            text('{$botContext.from} to {$botContext.to}.'),
          ]),
          dialog('No', [text('Not from there.')]),
        ]),
        { entities: [city] },
      ),
    );
  expect(flying(refuses, keeps('from')).say('fly from Berlin')).toEqual(['From?']);
  expect(flying(keeps('from')).say('fly from Berlin to Paris')).toEqual(['berlin to paris.']);
});
