import { expect, test } from 'vitest';
import { completeCode } from '../../../src/ui/code/complete-code';

test('[BB204] after botContext. what is deprecated is offered last, and marked', () => {
  const offered = completeCode({ matchBefore: () => ({ from: 0, text: 'botContext.' }) })?.options ?? [];
  const last = offered.filter(({ boost }) => boost < 0);
  expect(last.map(({ label, detail }) => `${label}${detail}`)).toEqual([
    'getChannel() deprecated',
    'addQuickReples(quickReplies) deprecated',
  ]);
  expect(last.map(({ info }) => info)).toEqual([
    'Deprecated: write getUserChannel.',
    'Deprecated: write addQuickReplies.',
  ]);
  expect(offered.filter(({ boost }) => boost === 0).every(({ info }) => !info.startsWith('Deprecated'))).toBe(
    true,
  );
});
