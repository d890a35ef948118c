import { expect, test } from 'vitest';
import { parseRequest } from '#core/protocol/parse-request';

const publish = (event: unknown) =>
  parseRequest(
    JSON.stringify({ kind: 'req', id: '7', type: 'ms.PublishEvent', body: { dialogId: 'c1', event } }),
  );

const nestedCard = (levels: number): object =>
  levels === 0 ? { type: 'text', text: 'deep' } : { type: 'vertical', elements: [nestedCard(levels - 1)] };

test.each([
  ['no card', undefined, 'content is missing'],
  ['an unknown element', { type: 'dance' }, 'content.type “dance” is unknown'],
  ['a box without elements', { type: 'vertical' }, 'content.elements is missing'],
  [
    'a button without a title',
    { type: 'vertical', elements: [{ type: 'text', text: 'a' }, { type: 'button' }] },
    'content.elements[1].title is missing',
  ],
  [
    'a text that is too long',
    { type: 'text', text: 'x'.repeat(5001) },
    'content.text has more than 5000 characters',
  ],
  ['boxes without end', nestedCard(10), `content${'.elements[0]'.repeat(10)} is nested more than 10 deep`],
  [
    'too many elements',
    { type: 'vertical', elements: Array.from({ length: 500 }, () => ({ type: 'text', text: 'a' })) },
    'content.elements[499] is one of more than 500 elements',
  ],
])('[PR15] %s is refused by its place', (_what, content, why) => {
  const parsed = publish({ type: 'RichContentEvent', content });
  expect(parsed.ok ? parsed.value : parsed.failure.failure.text).toBe(`Malformed request: ${why}.`);
});

test('[PR15] quick replies below a line or a card are carried; bad ones are refused by their place', () => {
  const reply = { type: 'button', title: 'Yes', click: { actions: [{ type: 'publishText', text: 'Yes' }] } };
  const withReplies = (replies: unknown) => ({
    type: 'ContentEvent',
    message: 'Sure?',
    quickReplies: { type: 'quickReplies', itemsPerRow: 2, replies },
  });
  const good = publish(withReplies([reply]));
  expect(good.ok && good.value.request).toMatchObject({
    event: { text: 'Sure?', quickReplies: { itemsPerRow: 2, replies: [reply] } },
  });
  const bad = publish(withReplies([reply, { ...reply, title: 'x'.repeat(129) }]));
  expect(!bad.ok && bad.failure.failure.text).toBe(
    'Malformed request: quickReplies.replies[1].title has more than 128 characters.',
  );
});
