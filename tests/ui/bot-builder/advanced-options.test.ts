import { expect, test } from 'vitest';
import { checkSettings } from '#model/connector/settings';
import { asId } from '#model/ids';
import { proves } from '#support/proves';
import { fieldAdvice } from '../../../src/ui/features/bot-builder/connectors/field-advice';
import { fieldWords, sayWarning } from '../../../src/ui/features/bot-builder/connectors/field-words';
import { memoryStorage } from '../memory-storage';
import { accountId, connector, formOf, user } from './connector-samples';

test('[BB131] advanced options are sent as typed, and a connector that has some shows them', async () => {
  const sent: unknown[] = [];
  const form = formOf([user('bot_user')], { accountId }, memoryStorage(), sent);
  form.change({ userId: 'bot_user', role: 'agent', conversationKind: 'messaging', environment: 'demo' });
  const settings = [{ key: 'messageDelay', value: '1000' }];
  form.change({ fallbackSkillId: ' 42 ', accessibility: true, settings });
  await form.save.run();
  const advanced = { fallbackSkillId: '42', accessibility: true, settings };
  proves(['S184', 'S191', 'S192'], () =>
    expect(sent).toEqual([{ type: 'connector.save', draft: expect.objectContaining(advanced) }]),
  );
  const stored = connector({ fallbackSkillId: asId('42'), accessibility: true, settings });
  expect(formOf([user('bot_user')], stored).values).toMatchObject(advanced);
  expect(formOf([user('bot_user')], connector()).draft(null)).toMatchObject({ fallbackSkillId: null });
});

test('[BB132] the fields there are say their default, what they do and where', () => {
  const delay = fieldWords.find(({ name }) => name === 'messageDelay');
  expect(delay).toMatchObject({ default: '300', unit: 'ms', types: 'Messaging' });
  expect(fieldWords).toHaveLength(11);
  expect(new Set(fieldWords.map(({ means }) => means)).size).toBe(11);
});

test('[BB132] what is not as its author may think is said', () => {
  const settings = [
    { key: 'messageDelay', value: 'soon' },
    { key: 'colour', value: 'red' },
    { key: 'ringAcceptWait', value: '1' },
    { key: 'ringAcceptWait', value: '2' },
    { key: 'messageResendMaxRetries', value: '-5' },
  ];
  expect(checkSettings({ settings, conversationKind: 'messaging' }).map(sayWarning)).toEqual([
    'messageDelay cannot be “soon”: its default, 300, holds.',
    'colour is no field this sandbox knows: it is kept, and nothing goes by it.',
    'ringAcceptWait stands here twice: the last one holds.',
    'messageResendMaxRetries cannot be “-5”: 1 holds, the nearest it can be.',
  ]);
  expect(checkSettings({ settings, conversationKind: 'chat' }).map(sayWarning)[0]).toBe(
    'messageDelay has no effect in Chat.',
  );
});

test('[BB133] connectors of one bot that are configured otherwise are named, field by field', () => {
  const slow = connector({
    conversationKind: 'messaging',
    settings: [{ key: 'messageDelay', value: '1000' }],
  });
  const other = connector({ conversationKind: 'messaging' });
  proves('S215', () =>
    expect(fieldAdvice([slow, other])).toEqual([expect.stringContaining('alike: messageDelay.')]),
  );
  // What has no effect, and what stands there as the default, makes no difference.
  expect(fieldAdvice([connector(), connector({ settings: slow.settings })])).toEqual([]);
  expect(
    fieldAdvice([
      other,
      connector({ conversationKind: 'messaging', settings: [{ key: 'messageDelay', value: '300' }] }),
    ]),
  ).toEqual([]);
  expect(fieldAdvice([slow, connector()])).toEqual([]);
});
