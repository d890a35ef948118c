import { expect, test } from 'vitest';
import { sharedTexts } from '../../../src/ui/starts/shared-texts';

test('[UI87] what one tab has noted, the next one reads', async () => {
  const [one, other] = [sharedTexts('texts'), sharedTexts('texts')];
  expect(await one.get('a')).toBeUndefined();
  await one.set([
    ['a', '1'],
    ['b', '2'],
  ]);
  expect(await Promise.all(['a', 'b'].map((key) => other.get(key)))).toEqual(['1', '2']);
  await one.delete('a');
  expect(await other.get('a')).toBeUndefined();
});
