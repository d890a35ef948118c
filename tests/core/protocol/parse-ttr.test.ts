import { expect, test } from 'vitest';
import { parseRequest } from '#core/protocol/parse-request';
import { longestTtr } from '#model/ttr';

function update(conversationField: object): unknown {
  const body = { conversationId: 'c1', conversationField };
  const type = 'cm.UpdateConversationField';
  const parsed = parseRequest(JSON.stringify({ kind: 'req', id: '7', type, body }));
  return parsed.ok ? parsed.value.request : parsed.failure.failure.name;
}

test.each([
  [{ ttrType: 'URGENT', value: 1 }, { type: 'URGENT' }],
  [{ ttrType: 'PRIORITIZED' }, { type: 'PRIORITIZED' }],
  [{ ttrType: 'NORMAL', value: 'soon' }, { type: 'NORMAL' }],
  [
    { ttrType: 'CUSTOM', value: 1 },
    { type: 'CUSTOM', seconds: 1 },
  ],
  [
    { ttrType: 'CUSTOM', value: longestTtr },
    { type: 'CUSTOM', seconds: longestTtr },
  ],
])('[MS20] TTRField with %j is read', (field, ttr) => {
  expect(update({ field: 'TTRField', ...field })).toMatchObject({ changes: [{ field: 'ttr', ttr }] });
});

test.each([
  {},
  { ttrType: 'urgent' },
  { ttrType: ['URGENT'] },
  { ttrType: 'toString', value: 1 },
  { ttrType: 'CUSTOM' },
  ...[0, -1, 1.5, longestTtr + 1, 1e300, '600', null, {}, [600]].map((value) => ({
    ttrType: 'CUSTOM',
    value,
  })),
])('[MS21] TTRField with %j is refused', (field) => {
  expect(update({ field: 'TTRField', ...field })).toBe('request-malformed');
});
