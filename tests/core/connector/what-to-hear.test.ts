import { cameBack, firstToHear, whatToHear, type HearableLine } from '#core/connector/what-to-hear';
import { proves } from '#support/proves';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const says = (sequence: number, text: string): HearableLine => ({ sequence, from: 'consumer', text });
const marker = (sequence: number): HearableLine => ({ sequence, from: 'marker', text: '' });
const answers = (sequence: number): HearableLine => ({ sequence, from: 'other-agent', text: 'yes?' });

test('[CN17] a chat is heard line by line', () => {
  const lines = [says(1, 'one'), says(2, 'two')];
  expect(whatToHear(lines, -1, false)).toEqual({
    heard: { kind: 'line', text: 'one', sequence: 1 },
    read: [1],
  });
  expect(whatToHear(lines, 1, false)?.heard).toEqual({ kind: 'line', text: 'two', sequence: 2 });
  expect(whatToHear(lines, 2, false)).toBeNull();
});

test('[CN17] messaging hears what is there as one line, up to the last sequence', () => {
  expect(whatToHear([says(1, 'hi'), says(4, 'how are you')], 0, true)).toEqual({
    heard: { kind: 'line', text: 'hi how are you', sequence: 4 },
    read: [1, 4],
  });
});

test('[CN25] a marker is heard in its place and never joined', () => {
  const lines = [says(1, 'a'), says(2, 'b'), marker(3), says(4, 'c')];
  expect(whatToHear(lines, -1, true)?.heard).toEqual({ kind: 'line', text: 'a b', sequence: 2 });
  expect(whatToHear(lines, 2, true)).toEqual({
    heard: { kind: 'escalation-failed', sequence: 3 },
    read: [],
  });
  expect(whatToHear(lines, 3, true)?.heard).toEqual({ kind: 'line', text: 'c', sequence: 4 });
});

test('[CN18] what somebody else replied to is passed over', () => {
  const lines = [says(1, 'a'), says(2, 'b'), answers(3), says(4, 'c')];
  expect(whatToHear(lines, -1, true)?.heard).toEqual({ kind: 'line', text: 'c', sequence: 4 });
  expect(whatToHear([says(1, 'a'), answers(2)], -1, false)).toBeNull();
});

test('[CN26] a transfer came back when its marker was not heard yet', () => {
  expect(cameBack([says(1, 'a'), marker(2)], 1)).toBe(true);
  expect(cameBack([says(1, 'a'), marker(2)], 2)).toBe(false);
  expect(cameBack([marker(2), answers(3)], 1)).toBe(false);
});

test('[CN21] hearing on until nothing is left takes in every unanswered line once, in its order', () => {
  const kinds = fc.constantFrom(
    'consumer' as const,
    'consumer' as const,
    'marker' as const,
    'other-agent' as const,
  );
  const transcript = fc
    .array(kinds, { maxLength: 30 })
    .map((all) => all.map((from, sequence): HearableLine => ({ sequence, from, text: `t${sequence}` })));
  fc.assert(
    fc.property(transcript, fc.boolean(), (lines, gathers) => {
      const texts: string[] = [];
      let heardUpTo = -1;
      for (
        let due = whatToHear(lines, heardUpTo, gathers);
        due;
        due = whatToHear(lines, heardUpTo, gathers)
      ) {
        expect(due.heard.sequence).toBeGreaterThan(heardUpTo);
        heardUpTo = due.heard.sequence;
        texts.push(...(due.heard.kind === 'line' ? due.heard.text.split(' ') : ['!']));
      }
      const left = lines.slice(lines.findLastIndex(({ from }) => from === 'other-agent') + 1);
      expect(texts).toEqual(left.map(({ from, text }) => (from === 'marker' ? '!' : text)));
    }),
  );
});

test('[CN40] where an agent had the last word of a conversation that was given, that is heard first', () => {
  const lines = [says(1, 'a'), says(2, 'b'), answers(3)];
  proves('S223', () =>
    expect(firstToHear(lines, 1, false)).toEqual({
      heard: { kind: 'line', text: 'yes?', sequence: 3, after: 'agent-heard' },
      read: [],
    }),
  );
});

test('[CN40] where agents are passed over, the consumer’s last line is heard, once', () => {
  const lines = [says(1, 'a'), says(2, 'b'), answers(3)];
  proves('S224', () =>
    expect(firstToHear(lines, 1, true)).toEqual({
      heard: { kind: 'line', text: 'b', sequence: 3, after: 'agent-skipped' },
      read: [2],
    }),
  );
  const file = { relativePath: '/v1/a.pdf', fileType: 'PDF' } as const;
  expect(firstToHear([{ ...says(2, 'a.pdf'), file }, answers(3)], 1, true)?.heard).toMatchObject({ file });
  expect(firstToHear(lines, 3, true)).toBeNull();
  expect(firstToHear([answers(3)], -1, true)).toBeNull();
});

test('[CN40] where the consumer, or the platform, had the last word, agents change nothing', () => {
  for (const skips of [false, true]) {
    expect(firstToHear([answers(1), says(2, 'a')], -1, skips)).toBeNull();
    expect(firstToHear([answers(1), marker(2)], -1, skips)).toBeNull();
    expect(firstToHear([], -1, skips)).toBeNull();
  }
});
