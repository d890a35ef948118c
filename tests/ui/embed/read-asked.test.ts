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

test('[EB2] too many events are refused in a sentence', () => {
  const events = Array.from({ length: 100_000 }, () => 'ready');
  const problem = 'At most 10 events can be named.';
  expect(readAsked({ id: 3, do: 'watch', events })).toEqual({ id: 3, do: null, problem });
});
