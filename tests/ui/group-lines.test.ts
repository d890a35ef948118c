import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupLines, type ShownLine } from '../../src/ui/conversation/line';

let count = 0;
const line = (author: ShownLine['author'], at: number, name = 'Billing Bot'): ShownLine => ({
  id: `line-${++count}`,
  author,
  name,
  text: 'Hello',
  at,
});

test('[UI9] neighbouring lines of one author stand under one name', () => {
  const groups = groupLines([line('bot', 0), line('bot', 1_000), line('me', 2_000), line('bot', 3_000)]);
  expect(groups.map(({ lines }) => lines.length)).toEqual([2, 1, 1]);
});

test('[UI9] two authors of one kind are told apart by name', () => {
  expect(groupLines([line('agent', 0, 'Anna'), line('agent', 1, 'Ben')])).toHaveLength(2);
});

test('[UI9] five minutes begin a new group', () => {
  expect(groupLines([line('me', 0), line('me', 299_999)])).toHaveLength(1);
  expect(groupLines([line('me', 0), line('me', 300_000)])).toHaveLength(2);
});

test('[UI9] no line is lost or moved', () => {
  const anyLine = fc.record({
    id: fc.uuid(),
    author: fc.constantFrom<ShownLine['author'][]>('consumer', 'bot', 'agent', 'system', 'me'),
    name: fc.constantFrom('Anna', 'Ben'),
    text: fc.string(),
    at: fc.nat(1_000_000),
  });
  fc.assert(
    fc.property(fc.array(anyLine), (lines) => {
      expect(groupLines(lines).flatMap((group) => group.lines)).toEqual(lines);
    }),
  );
});
