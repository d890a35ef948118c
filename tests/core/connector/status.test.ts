import { diagnose, type Trouble } from '#core/connector/trouble';
import { describeConnector } from '#core/connector/status';
import { proves } from '#support/proves';
import { expect, test } from 'vitest';

const problems: Trouble[] = [
  { kind: 'unauthorized', user: 'bot' },
  { kind: 'user-disabled', user: 'bot' },
  { kind: 'user-deleted', user: 'bot' },
  { kind: 'refused', why: 'You may not do this.' },
  { kind: 'connection-lost', why: 'It was closed.' },
  { kind: 'bot-missing' },
  { kind: 'bot-failed', why: 'Storing failed.' },
];

test('[CN8] added and never started: Ready to Start, every part down', () => {
  const { status, parts } = describeConnector('readyToStart', null);
  proves('S209', () => expect(status).toBe('ready-to-start'));
  expect(Object.values(parts).map(({ state }) => state)).toEqual(['down', 'down', 'down']);
});

test('[CN8] online means that every part is up and nothing is to be said', () => {
  const { status, parts } = describeConnector('online', null);
  expect(status).toBe('online');
  proves('S210', () => expect(Object.values(parts)).toEqual(Array(3).fill({ state: 'up', detail: '' })));
});

test('[CN8] stopped means that every part is down and nothing is wrong', () => {
  const { status, parts } = describeConnector('stopped', null);
  expect(status).toBe('stopped');
  proves('S212', () => expect(Object.values(parts)).toEqual(Array(3).fill({ state: 'down', detail: '' })));
});

for (const problem of problems) {
  test(`[CN8] offline by ${problem.kind}: one part failed and says why, the others did not`, () => {
    const { status, parts } = describeConnector('offline', problem);
    const { part, detail, what } = diagnose(problem);
    proves('S211', () => expect(status).toBe('offline'));
    proves('S205', () => expect(parts[part]).toEqual({ state: 'failed', detail, what }));
    expect(detail.startsWith(what)).toBe(true);
    expect(detail).toMatch(/^([^{}. ][^{}.]+\. ?){1,4}$/);
    proves('S204', () =>
      expect(Object.values(parts).filter(({ state }) => state === 'failed')).toHaveLength(1),
    );
  });

  test(`[CN5] a new attempt after ${problem.kind} is still offline, with the part connecting`, () => {
    const { status, parts } = describeConnector('starting', problem);
    expect(status).toBe('offline');
    expect(parts[diagnose(problem).part].state).toBe('connecting');
  });
}

test('[CN1] until the first of online or offline it is starting and its parts are connecting', () => {
  const { status, parts } = describeConnector('starting', null);
  expect(status).toBe('starting');
  expect(parts.liveengage.state).toBe('connecting');
  expect(parts['bot-server'].state).toBe('connecting');
});

test('[CN8] refused credentials: the sentence names the user and the ways out', () => {
  const { detail } = diagnose({ kind: 'unauthorized', user: 'Bot_Agent' });
  expect(detail).toContain('401 unauthorized');
  expect(detail).toContain('“Bot_Agent”');
  expect(detail).toContain('bot user of your own');
  proves('S208', () => expect(detail).toContain('let its creator add the connector'));
});

test('[CN8] a failed connection: wait, then stop and start', () => {
  const { detail, lasting } = diagnose({ kind: 'connection-lost', why: 'It was closed.' });
  expect(lasting).toBe(false);
  expect(detail).toContain('again by itself');
  proves('S206', () => expect(detail).toContain('stop the connector and start it again'));
});
