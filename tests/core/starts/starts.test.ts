import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { starts } from '#core/starts/index';
import { createTestHost, type TestHost } from '#support/test-host';
import { groundOf, playStartOn } from '#support/start-stage';

/** What each start says of itself, as the rows of its world tell it. */
function storyOf(host: TestHost) {
  const human = host.rows('users').find(({ loginName }) => loginName === 'human_agent');
  const bots = host.rows('users').filter(({ type }) => type === 'bot');
  return {
    connectors: host.rows('connectors').map(({ status }) => status),
    agent: host.rows('agents').find(({ id }) => id === human?.id)?.state ?? 'nobody',
    talks: host.rows('conversations').map(({ phase, milestones }) => ({
      with:
        phase.name !== 'assigned'
          ? phase.name
          : phase.userId === human?.id
            ? 'helen'
            : bots.some(({ id }) => id === phase.userId)
              ? 'bot'
              : 'somebody',
      failed: milestones.includes('escalation-failed'),
      answered: milestones.includes('human-spoke'),
    })),
    offers: host.rows('visitors').map(({ offer }) => offer !== null),
  };
}

const asTold: Readonly<Record<string, ReturnType<typeof storyOf>>> = {
  empty: { connectors: [], agent: 'nobody', talks: [], offers: [false] },
  ready: { connectors: ['online'], agent: 'offline', talks: [], offers: [true] },
  waiting: {
    connectors: ['online'],
    agent: 'online',
    talks: [{ with: 'ringing', failed: false, answered: false }],
    offers: [true],
  },
  'handed-over': {
    connectors: ['online'],
    agent: 'online',
    talks: [{ with: 'helen', failed: false, answered: true }],
    offers: [true],
  },
  'nobody-is-there': {
    connectors: ['online'],
    agent: 'offline',
    talks: [{ with: 'bot', failed: true, answered: false }],
    offers: [true],
  },
  'two-connectors': { connectors: ['online', 'online'], agent: 'offline', talks: [], offers: [true] },
  'living-floor': { connectors: ['online'], agent: 'online', talks: [], offers: [true] },
};

test('[ST7] every start of the list has its story here', () => {
  expect(starts.map(({ id }) => id)).toEqual(Object.keys(asTold));
});

test('[ST7] the README names every start', () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const [, list = ''] = /with `\?start=` opens a finished world[^:]*: (.+)/.exec(readme) ?? [];
  expect([...list.matchAll(/`([^`]+)`/g)].map(([, id]) => id)).toEqual(starts.map(({ id }) => id));
});

for (const { id, start } of starts) {
  test(`[ST7][ST8] a start holds what it says: ${id}`, async () => {
    const host = await createTestHost();
    const played = await playStartOn(groundOf(host), start);
    expect(played).toMatchObject({ ok: true });
    expect(storyOf(host)).toEqual(asTold[id]);
    expect(host.warnings).toEqual([]);
    if (played.ok) played.value.leave();
  });
}

test('[UI284] the visitor of a start that waits is still waiting when somebody has read the page', async () => {
  const host = await createTestHost();
  const ground = groundOf(host);
  const played = await playStartOn(ground, starts.find(({ id }) => id === 'waiting')?.start);
  if (!played.ok) throw new Error(played.failure.text);
  const offered = host.rows('conversations');
  await host.clock.advance(600_000);
  expect(host.rows('conversations')).toEqual(offered);
  played.value.leave();
});
