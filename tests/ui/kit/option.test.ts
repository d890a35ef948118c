import { expect, test } from 'vitest';
import { grouped } from '../../../src/ui/kit/option';

test('[KT21] options stand under what they belong to, in their order, each of them', () => {
  const options = [
    { value: '', label: 'The lessons' },
    { value: 'a/1', label: 'Create a skill', group: 'A' },
    { value: 'b/1', label: 'Create a skill', group: 'B' },
    { value: '/agent', label: 'The page I came from' },
    { value: '/agent', label: 'Agent workspace' },
    { value: 'a/2', label: 'Create a user', group: 'A' },
  ];
  expect(grouped(options)).toEqual([
    [undefined, [options[0], options[3], options[4]]],
    ['A', [options[1], options[5]]],
    ['B', [options[2]]],
  ]);
});
