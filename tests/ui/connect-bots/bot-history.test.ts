import { expect, test } from 'vitest';
import type { BotRunRow } from '#contract/topics';
import type { Passage } from '#contract/sandbox-api';
import { adapters } from '#core/engines/answer-effects';
import { killed } from '#core/connector/status';
import { partsDown, type ConnectorPart, type ConnectorStatus } from '#model/connector';
import { asId } from '#model/ids';
import {
  awayAs,
  interruptionOf,
  ofSevenDays,
  refusalWords,
  spellsOf,
  wasAsked,
} from '../../../src/ui/features/connect-bots/bot-history';

type Log = BotRunRow['log'];
const run = (name: string, log: Log) => ({
  conversationId: asId<NonNullable<BotRunRow['conversationId']>>(name),
  log,
});
const failed = (at: number, error = 'aivendor.lex.send-query') =>
  ({ at, kind: 'engine-failed', values: { engine: 'Lex', error } }) as const;
const answered = (at: number, status = 200) =>
  ({ at, kind: 'call-answered', values: { status, endpoint: '', url: '' } }) as const;
const refused = (at: number, status: number): Log => [answered(at, status), failed(at)];
const day = 86_400_000;
const online = { fare: 'online', refusals: [], what: '', why: '' };

test('[AE75] its service is interrupted from the first request without an answer to the next answer, over all conversations', () => {
  const unread = (at: number) =>
    ({ at, kind: 'engine-failed', values: { engine: 'Lex', error: 'aivendor.lex.parser-crashed' } }) as const;
  const down = [answered(20, 503), failed(20)];
  const sinceOf = (runs: Parameters<typeof interruptionOf>[0]) => interruptionOf(runs)?.since ?? null;
  expect(sinceOf([])).toBeNull();
  expect(sinceOf([run('a', [answered(10), ...down])])).toBe(20);
  expect(sinceOf([run('a', [answered(30, 503), failed(30)]), run('b', down)])).toBe(20);
  expect(sinceOf([run('a', down), run('b', [answered(25)])])).toBeNull();
  // What cannot be read has been answered; a conversation that a custom endpoint does not know is opened.
  expect(sinceOf([run('a', [answered(20), unread(20)]), run('b', [answered(25, 404)])])).toBeNull();
});

test('[AE218] an interruption names the status that was answered, what the service says of it, or why nothing came', () => {
  const said = (text: string) => ({ at: 20, kind: 'engine-noted', values: { text } }) as const;
  const lastOf = (log: Log) => refusalWords(interruptionOf([run('a', log)])!.last);
  expect(lastOf(refused(20, 500))).toBe('The A.I. service answered 500.');
  const why = 'The engine answered with the status 500: “Asleep”';
  const log = [answered(20, 500), said(`${why} (aivendor.lex.send-query)`), failed(20)];
  expect(lastOf(log)).toContain(`${why}.`);
  expect(spellsOf([run('a', log)], [], 30)[0]?.refusals).toMatchObject([{ status: 500, why }]);
  const silent = { at: 20, kind: 'call-unanswered', values: { why: 'Nobody is there.' } } as const;
  expect(lastOf([answered(20, 0), silent, said('No status'), failed(20)])).toContain('Nobody is there.');
  expect(lastOf([failed(20)])).toBe('The A.I. service gave no answer.');
});

test('[AE100] spells come newest first, over all conversations, with each error once', () => {
  expect(spellsOf([], [], 100)).toEqual([]);
  const one = [run('a', [answered(10), ...refused(20, 503)]), run('b', [answered(30)])];
  expect(spellsOf(one, [], 100)).toEqual([
    { ...online, from: 30, until: null, requests: 1 },
    {
      ...{ fare: 'vendor-interruption', from: 20, until: 30, requests: 1, what: '', why: '' },
      refusals: [{ error: 'aivendor.lex.send-query', status: 503, why: '', id: 'a-20', at: 20, times: 1 }],
    },
    { ...online, from: 10, until: 20, requests: 1 },
  ]);
});

test.each(Object.values(adapters))('[AE100] $queryError is no answer, $malformed is one', (engine) => {
  const after = (error: string) => spellsOf([run('a', [answered(10), failed(10, error)])], [], 100);
  expect(after(engine.queryError)).toMatchObject([{ fare: 'vendor-interruption' }]);
  if (engine.malformed !== engine.queryError)
    expect(after(engine.malformed)).toMatchObject([{ fare: 'online' }]);
});

test('[AE100] a hundred errors are one spell; nothing that came is told with its reason', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => run(`c${at}`, refused(at, at === 50 ? 401 : 503)));
  const [spell, ...others] = spellsOf(hundred, [], 100);
  expect(others).toEqual([]);
  expect(spell).toMatchObject({ from: 0, until: null, requests: 100 });
  expect(spell?.refusals.map(({ status, times, at }) => [status, times, at])).toEqual([
    [503, 99, 99],
    [401, 1, 50],
  ]);
  const silent: Log = [
    answered(5, 0),
    { at: 5, kind: 'call-unanswered', values: { why: 'Nobody.' } },
    failed(5),
  ];
  expect(spellsOf([run('a', silent)], [], 9)[0]?.refusals).toMatchObject([{ status: 0, why: 'Nobody.' }]);
});

test('[AE100] what is asked again is one request, and its end counts', () => {
  const asked = (at: number) => ({ at, kind: 'engine-asked', values: { engine: 'Lex', url: '' } }) as const;
  const again = [asked(10), answered(11, 500), asked(11), answered(12, 500), asked(12), ...refused(13, 500)];
  const [spell, ...others] = spellsOf([run('a', [...again, asked(20), ...refused(21, 500)])], [], 100);
  expect([spell?.from, spell?.requests, spell?.refusals.length, others]).toEqual([13, 2, 1, []]);
  expect(spellsOf([run('a', [asked(10), answered(11, 503), asked(11), answered(12)])], [], 100)).toEqual([
    { ...online, from: 12, until: null, requests: 1 },
  ]);
});

test('[AE123] it is told that nothing was asked in these days, whatever lasts from before them', () => {
  const runs = [run('a', [answered(day)])];
  expect([wasAsked([], 0), wasAsked(runs, 8 * day), wasAsked(runs, 8 * day + 1)]).toEqual([
    false,
    true,
    false,
  ]);
  expect(spellsOf(runs, [], 8 * day + 1)).toHaveLength(1);
});

test('[AE101] what ended more than seven days ago is gone; what lasts stays from its begin', () => {
  const runs = [run('a', [answered(0), ...refused(day, 500)]), run('b', [answered(2 * day)])];
  expect(spellsOf(runs, [], 8 * day).map(({ from }) => from)).toEqual([2 * day, day, 0]);
  expect(spellsOf(runs, [], 8 * day + 1).map(({ from }) => from)).toEqual([2 * day, day]);
  expect(spellsOf(runs, [], 90 * day).map(({ from }) => from)).toEqual([2 * day]);
  expect(ofSevenDays(runs, 8 * day + 1)).toEqual([runs[1]]);
  expect(ofSevenDays([run('new', [])], 90 * day)).toHaveLength(1);
});

const up = { state: 'up', detail: '' } as const;
const passage = (at: number, status: ConnectorStatus, failing?: ConnectorPart): Passage => ({
  ...{ at, status },
  parts: failing
    ? {
        process: up,
        liveengage: up,
        'bot-server': up,
        [failing]: { state: 'failed', detail: `No ${failing}.` },
      }
    : partsDown,
});

test('[AE130] between the spells of its service stand those of its connector, with what failed', () => {
  const passages = [
    passage(1, 'starting'),
    passage(2, 'online'),
    passage(20, 'offline', 'liveengage'),
    passage(21, 'offline', 'liveengage'),
    passage(30, 'online'),
    passage(40, 'offline', 'process'),
    passage(50, 'stopped'),
    passage(60, 'starting'),
    passage(61, 'online'),
  ];
  const told = spellsOf([run('a', [answered(10), ...refused(35, 503)])], passages, 100);
  expect(told.map(({ fare, from, until, requests, why }) => [fare, from, until, requests, why])).toEqual([
    // What it has asked last had no answer, however often it is started anew.
    ['vendor-interruption', 61, null, 0, ''],
    ['stopped', 50, 61, 0, ''],
    ['offline', 40, 50, 0, 'No process.'],
    ['vendor-interruption', 35, 40, 1, ''],
    ['online', 30, 35, 0, ''],
    ['service-interruption', 20, 30, 0, 'No liveengage.'],
    ['online', 2, 20, 1, ''],
  ]);
});

test('[AE130] a connector that is on its way, or was never started, is not away', () => {
  expect(awayAs(passage(1, 'starting'))).toBeNull();
  expect(awayAs(passage(1, 'ready-to-start'))).toBeNull();
  expect(awayAs(passage(1, 'offline', 'bot-server'))).toBe('offline');
});

test('[AE182] what to do is told of what lasts, and of what is over what failed alone', () => {
  const killedAt = (at: number): Passage => ({ at, ...killed });
  const whyOf = (passages: readonly Passage[]) =>
    spellsOf([], passages, 100).find(({ fare }) => fare === 'offline')?.why;
  expect(whyOf([killedAt(10)])).toBe('Its process was ended. That was done on purpose: press Mend.');
  expect(whyOf([killedAt(10), passage(20, 'stopped')])).toBe('Its process was ended.');
  // Of what was stored before it was told apart all there is stays.
  expect(whyOf([passage(10, 'offline', 'process'), passage(20, 'online')])).toBe('No process.');
});
