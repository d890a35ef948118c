import { expect, test } from 'vitest';
import { keysOf } from '#model/keys-of';
import { customFields } from '#model/connector/custom-fields';
import { proves } from '#support/proves';
import { fieldWords } from '../../../src/ui/features/bot-builder/connectors/field-words';
import { compareOption } from '../../../src/ui/features/bot-builder/connectors/compare-option';
import { experimentRows } from '../../../src/ui/features/bot-builder/connectors/experiment-rows';

const at = (ms: number, event: object) => ({ at: ms, event });

test('[CT13] what is on one side only, or at another time, is marked', () => {
  const rows = experimentRows({
    without: [at(0, { in: 'hi' }), at(300, { out: 'Hello' }), at(400, { out: 'Hello' })],
    with: [at(0, { in: 'hi' }), at(400, { out: 'Hello' }), at(900, { event: 'escalated', skill: 'Human' })],
  });
  expect(rows.without.map(({ differs }) => differs)).toEqual(['', 'Only here', '']);
  expect(rows.with).toEqual([
    { time: '0.0 s', who: 'Visitor', text: 'hi', differs: '' },
    { time: '0.4 s', who: 'Bot', text: 'Hello', differs: '' },
    { time: '0.9 s', who: '', text: 'The conversation goes to the skill “Human”.', differs: 'Only here' },
  ]);
  const later = experimentRows({ without: [at(1, { out: 'a' })], with: [at(2, { out: 'a' })] });
  expect(later.with[0]?.differs).toBe('At another time');
});

test('[CT13] whatever is told is said in words', () => {
  const told = [
    { event: 'log', kind: 'greeted', text: 'hi' },
    { event: 'returned' },
    { event: 'stepped-up' },
    { event: 'closed' },
    { out: 'Shoes', tiles: 'horizontal', tooltips: ['a', 'b'] },
  ];
  const { without } = experimentRows({ without: told.map((event) => at(0, event)), with: [] });
  expect(without.map(({ text }) => text)).toEqual([
    expect.stringContaining('the greeting “hi” is heard'),
    expect.stringContaining('the bot has the conversation again'),
    'The visitor signs in.',
    'The conversation is over.',
    'Shoes · tiles horizontal · 2 parts with a tooltip',
  ]);
});

test('[CT13] it is tried as it is typed, where that is a value and no default', async () => {
  const asked: unknown[] = [];
  const sandbox = {
    workspaceRequest: (request: object) => {
      asked.push('value' in request && request.value);
      const compared = { value: 'x', without: [], with: [], problem: null };
      return Promise.resolve({ ok: true as const, value: { compared } });
    },
  };
  for (const value of ['700', '300', 'soon'])
    expect((await compareOption(sandbox, 'messageDelay', [{ key: 'messageDelay', value }])).ok).toBe(true);
  await compareOption(sandbox, 'accessibility', []);
  expect(asked).toEqual(['700', null, null, null]);
});

test('[BB132] each field has a default, a meaning and the conversation types in which it has an effect', () => {
  proves('S216', () => {
    expect(fieldWords.map(({ name }) => name)).toEqual(keysOf(customFields));
    for (const field of fieldWords) {
      expect(field.default).not.toBe('');
      expect(field.means).not.toBe('');
      expect(field.types).toMatch(/Messaging/);
    }
    expect(fieldWords.filter(({ types }) => /Chat/.test(types)).map(({ name }) => name)).toEqual([
      'defaultGreetingMessage',
    ]);
  });
});
