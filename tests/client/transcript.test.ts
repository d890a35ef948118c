import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTranscript, externalId } from '#client/conversation/transcript';
import type { LineAuthor, Line } from '#client/conversation/line';
import type { ServerEvent } from '#core/protocol/server-frames';
import type { ParticipantView } from '#core/protocol/views';
import { asId } from '#model/ids';

const people = {
  consumer: { role: 'CONSUMER', oldId: 'consumer-1', pid: 'consumer-1' },
  agent: { role: 'ASSIGNED_AGENT', oldId: '3154216.2', pid: 'pid-agent' },
} as const satisfies Record<string, ParticipantView>;
const authorOf = ({ pid, role }: ParticipantView): LineAuthor => ({
  kind: role === 'CONSUMER' ? 'me' : 'agent',
  id: pid,
  name: '',
  pictureUrl: '',
});
const event = (
  sequence: number,
  by: ParticipantView,
  what: ServerEvent['event'],
  id?: string,
): ServerEvent => ({
  conversationId: asId('c1'),
  sequence,
  at: 1000 + sequence,
  originator: by,
  audience: 'all',
  event: what,
  metadata: id === undefined ? [] : [externalId(id)],
});
const line = (sequence: number, by: ParticipantView = people.agent, id?: string) =>
  event(sequence, by, { type: 'content', text: `line ${sequence}` }, id);
const mine = (id: string): Line => ({
  id,
  sequence: null,
  author: authorOf(people.consumer),
  text: id,
  at: null,
  mark: 'sending',
  problem: '',
  forAgents: false,
});

test('[CL10] events may come in any order and any number of times', () => {
  const events = Array.from({ length: 8 }, (_, sequence) => line(sequence));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 30 }), (taken) => {
      const transcript = createTranscript(authorOf);
      for (const one of taken) transcript.take([one]);
      const expected = [...new Set(taken.map(({ sequence }) => sequence))].sort(
        (a, b) => Number(a) - Number(b),
      );
      expect(transcript.lines.map(({ sequence }) => sequence)).toEqual(expected);
    }),
  );
});

test('[CL10] ids are unique, whatever id clients put on their lines', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'b', '#1', ''), { maxLength: 6 }), (given) => {
      const transcript = createTranscript(authorOf);
      transcript.take(given.map((id, sequence) => line(sequence, people.consumer, id)));
      expect(new Set(transcript.lines.map(({ id }) => id)).size).toBe(given.length);
    }),
  );
});

test('[CL10] my lines wait below all others until the server has them', () => {
  const transcript = createTranscript(authorOf);
  transcript.add(mine('a'));
  transcript.add(mine('b'));
  transcript.take([line(0)]);
  expect(transcript.lines.map(({ id }) => id)).toEqual(['#0', 'a', 'b']);
  transcript.take([line(1, people.consumer, 'b')]);
  expect(transcript.lines.map(({ id, mark }) => [id, mark])).toEqual([
    ['#0', 'sent'],
    ['b', 'sent'],
    ['a', 'sending'],
  ]);
  expect(transcript.unsent().map(({ id }) => id)).toEqual(['a']);
});

test('[CL10] somebody else’s line with the id of mine is not mine', () => {
  const transcript = createTranscript(authorOf);
  transcript.add(mine('a'));
  transcript.take([line(0, people.agent, 'a')]);
  expect(transcript.lines.map(({ id }) => id)).toEqual(['#0', 'a']);
});

test('[CL18] lines that did not change are the same objects, the list is a new one', () => {
  const transcript = createTranscript(authorOf);
  transcript.take([line(0), line(1)]);
  const before = transcript.lines;
  transcript.take([event(2, people.consumer, { type: 'accept-status', status: 'READ', sequences: [1, 7] })]);
  expect(transcript.lines[0]).toBe(before[0]);
  expect(transcript.lines[1]).toMatchObject({ mark: 'read' });
  expect(before[1]).toMatchObject({ mark: 'sent' });
});

test('[CL10] ten thousand lines at once are no trouble', () => {
  const transcript = createTranscript(authorOf);
  transcript.take(Array.from({ length: 10_000 }, (_, sequence) => line(sequence)));
  expect(transcript.lines).toHaveLength(10_000);
});

test('[CL12] my line is read when the other side says so, not when I do', () => {
  const transcript = createTranscript(authorOf);
  const read = { type: 'accept-status', status: 'READ', sequences: [0] } as const;
  transcript.take([line(0, people.consumer), event(1, people.consumer, read)]);
  expect(transcript.lines[0]?.mark).toBe('sent');
  transcript.take([event(2, people.agent, read)]);
  expect(transcript.lines[0]?.mark).toBe('read');
});
