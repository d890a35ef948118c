import { expect, test } from 'vitest';
import { readAsked } from '../../../src/ui/embed/read-asked';

test.each(['', '  ', '\u200B', '\uFEFF \u2060'])(
  '[EB40] a line in which nothing can be seen is refused (%j)',
  (text) => {
    const problem = 'There is nothing to say.';
    expect(readAsked({ id: 3, do: 'say', text })).toEqual({ id: 3, do: null, problem });
  },
);

test('[EB40] a line is said as it is, without the blanks around it', () => {
  expect(readAsked({ id: 3, do: 'say', text: ' hello ' })).toEqual({ id: 3, do: 'say', text: 'hello' });
});
