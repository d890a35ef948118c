import { expect, test } from 'vitest';
import { completePlaceholder } from '../../../src/ui/features/bot-builder/placeholders/complete-placeholder';

const known = () =>
  ['{$userMessage}', '{$botContext.size}', '{$botContext.userSize}', '{$.api_Stores}', '{Stores.street}'].map(
    (written) => ({ written, about: 'it' }),
  );
const offered = (before: string) =>
  completePlaceholder(before, known)?.options.map(({ text }) => text) ?? null;

test('[BB120] what begins like what was typed comes first, then what has it inside', () => {
  expect(offered('You said {$user')).toEqual(['{$userMessage}', '{$botContext.userSize}']);
  expect(offered('{$')).toHaveLength(4);
  expect(offered('{$BOTCONTEXT.S')).toEqual(['{$botContext.size}', '{$botContext.userSize}'].slice(0, 1));
  expect(offered('{sto')).toEqual(['{Stores.street}']);
  expect(completePlaceholder('You said {$user', known)?.from).toBe('You said '.length);
});

test('[BB120] a brace alone, a closed one, other words and JSON offer nothing', () => {
  for (const before of [
    '{',
    'no brace',
    '{$userMessage}',
    '{"a": 1',
    '{$user Message',
    '{nothing',
    '{$zzz',
    '',
  ])
    expect(offered(before), before).toBeNull();
});
