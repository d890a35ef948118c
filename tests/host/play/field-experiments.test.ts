import { fieldExperiments, type TriedField } from '#core/bot/play/field-experiments';
import { customFields } from '#model/connector/custom-fields';
import { keysOf } from '#model/keys-of';
import { createTestHost } from '#support/test-host';
import { nodePlayPorts } from '#support/node-play';
import { proves } from '#support/proves';
import { playField } from '#workers/host/play/play-field';
import { expect, test } from 'vitest';

async function compare(field: TriedField, value: string | null = null) {
  const compared = await playField({ field, value }, nodePlayPorts);
  if (!compared) throw new Error(`${field} is not tried.`);
  const told = (side: 'without' | 'with') =>
    compared[side].map(({ at, event }) => ({ at, ...event }) as Readonly<Record<string, unknown>>);
  return { ...compared, without: told('without'), with: told('with') };
}
type Told = readonly Readonly<Record<string, unknown>>[];
const said = (told: Told) => told.flatMap(({ out }) => (out === undefined ? [] : [out]));
const heard = (told: Told) => told.flatMap(({ event, text }) => (event === 'log' && text ? [text] : []));
const when = (told: Told, kind: string) => told.filter((one) => one['kind'] === kind).map(({ at }) => at);

test.each(keysOf(fieldExperiments))('[CT12] %s makes a difference that can be seen', async (field) => {
  const { without, with: others, problem } = await compare(field);
  expect(problem).toBeNull();
  expect(without.length).toBeGreaterThan(0);
  expect(others).not.toEqual(without);
  expect((await compare(field)).with).toEqual(others);
});

test('[CT12] every field can be tried', () => {
  proves('S216', () =>
    expect(Object.keys(fieldExperiments)).toEqual([...Object.keys(customFields), 'accessibility']),
  );
});

test('[CT12] what each shows', async () => {
  const fallback = await compare('fallbackEscalationTime');
  const escalated = (told: Told) => told.filter(({ event }) => event === 'escalated').length;
  proves('S217', () => {
    const apart =
      Number(when(fallback.without, 'silence-passed-on')[0]) -
      Number(when(fallback.with, 'silence-passed-on')[0]);
    expect([apart, escalated(fallback.with)]).toEqual([120_000, 1]);
  });
  const greeting = await compare('defaultGreetingMessage');
  proves('S218', () =>
    expect([heard(greeting.without), heard(greeting.with)]).toEqual([['hi'], ['good morning']]),
  );
  const stepUp = await compare('defaultStepupMessage');
  proves('S219', () =>
    expect([heard(stepUp.without).at(-1), heard(stepUp.with).at(-1)]).toEqual([
      '_STEPUP_',
      'a member signed in',
    ]),
  );
  const delay = await compare('messageDelay');
  proves(['S220', 'S221'], () =>
    expect([heard(delay.without), heard(delay.with)]).toEqual([
      ['hi', 'hello', 'how are you'],
      ['hi', 'hello how are you'],
    ]),
  );
  const skip = await compare('skipAgentMessage');
  proves(['S222', 'S223', 'S224', 'S225'], () =>
    expect([heard(skip.without), heard(skip.with)]).toEqual([
      ['One moment, I get a colleague.'],
      ['my bill, please'],
    ]),
  );
  const tiles = await compare('tileDisplay');
  const lie = (told: Told) => told.flatMap((one) => one['tiles'] ?? []);
  proves(['S226', 'S227'], () =>
    expect([lie(tiles.without), lie(tiles.with)]).toEqual([['vertical'], ['horizontal']]),
  );
  const words = await compare('textOnly');
  expect(said(words.without)).toContain('Which size?');
  expect(said(words.with)).toContain('Which size?\n1. Small\n2. Large');
  expect(said(words.with)).toContain('You get it as l.');
  const retries = await compare('messageResendMaxRetries');
  proves(['S228', 'S229'], () =>
    expect([when(retries.without, 'line-resent').length, when(retries.with, 'line-resent').length]).toEqual([
      1, 3,
    ]),
  );
  expect(said(retries.with)).toEqual(said(retries.without));
  const interval = await compare('retryMessageInterval');
  proves('S230', () =>
    expect(
      Number(when(interval.without, 'line-resent')[0]) - Number(when(interval.with, 'line-resent')[0]),
    ).toBe(20_000),
  );
  const most = await compare('maxEscalationRetries');
  const asked = (told: Told) => said(told).filter((one) => one === 'One moment, I get somebody.').length;
  proves('S231', () => expect([asked(most.without), asked(most.with)]).toEqual([6, 2]));
  const ring = await compare('ringAcceptWait');
  proves('S234', () =>
    expect(Number(when(ring.with, 'greeted')[0]) - Number(when(ring.without, 'greeted')[0])).toBe(4_900),
  );
  const tooltips = await compare('accessibility');
  const told = (side: Told) => side.some((one) => one['tooltips'] !== undefined);
  proves('S193', () => expect([told(tooltips.without), told(tooltips.with)]).toEqual([false, true]));
});

test('[CT12] a value of one’s own is tried, whatever it is; nothing of the workspace is touched', async () => {
  const own = await compare('messageDelay', '700');
  expect(heard(own.with)).toEqual(['hi', 'hello', 'how are you']);
  for (const value of ['1e308', '-1', 'NaN', '', 'x'.repeat(9_000)])
    for (const field of ['fallbackEscalationTime', 'messageResendMaxRetries', 'ringAcceptWait'] as const)
      expect((await compare(field, value)).problem).toBeNull();
  const host = await createTestHost();
  const before = await host.journal.length();
  const request = { type: 'compare', field: 'tileDisplay', value: null } as const;
  const pending = host.api.workspace(request);
  for (let turn = 0; turn < 400; turn += 1) await host.clock.advance(0);
  expect(await pending).toMatchObject({ ok: true, value: { compared: { value: 'horizontal' } } });
  expect(await host.journal.length()).toBe(before);
  expect(await host.api.workspace({ ...request, field: 'constructor' })).toMatchObject({ ok: false });
});
