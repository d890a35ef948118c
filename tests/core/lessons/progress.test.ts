import { expect, test } from 'vitest';
import { apply } from '#core/engine/apply';
import { fillPlaceholders } from '#core/lessons/index';
import { progressOf, stepsTouchedBy, updateProgress } from '#core/lessons/progress';
import type { Fact } from '#model/fact';
import { subjectsOf } from '#model/subjects';
import { emptyWorld } from '#model/world';
import { proves } from '#support/proves';
import { worldBefore } from './changed-world';
import { connect, createPlayer } from './players';

test('[LE10] checking only what a fact touches comes to the same as checking everything, after every fact', async () => {
  const player = await createPlayer();
  for (const { id } of connect.steps) await player.solve(id);
  const { me } = player;
  const { journal } = player.host;
  const before = await journal.readFacts(0);
  await player.host.api.workspace({ type: 'reset' });
  const world = emptyWorld();
  let progress = progressOf(connect, world, me);
  let checks = 0;
  const facts = [...before, ...(await journal.readFacts(0))];
  for (const fact of facts) {
    apply(world, fact);
    const touched = stepsTouchedBy(connect, fact, subjectsOf(fact, world));
    checks += touched.length;
    progress = updateProgress(progress, touched, world, me);
    expect(progress, fact.type).toEqual(progressOf(connect, world, me));
  }
  expect(checks).toBeLessThan((facts.length * connect.steps.length) / 3);
});

test('[LE10] a fact that changes no answer leaves the very same progress', async () => {
  const { world, me } = await worldBefore('publish');
  const before = progressOf(connect, world, me);
  expect(updateProgress(before, connect.steps, world, me)).toBe(before);
});

test('[LE10] sockets, marks, lines of the platform and a bot’s turns touch no step, but for one that is the first of something', () => {
  const touched = (fact: object) =>
    stepsTouchedBy(connect, fact as Fact, subjectsOf(fact as Fact, emptyWorld())).map(({ id }) => id);
  const message = (kind: string, event: object) =>
    touched({ type: 'message.published', at: 1, conversationId: '1', message: { author: { kind }, event } });
  const content = { type: 'content', text: 'hi' };
  expect(touched({ type: 'client.gone', at: 1, clientId: '1', person: null })).toEqual([]);
  const turn = (kind: string) => {
    const run = { id: '1', channel: { kind: 'conversation', conversationId: '1' }, outbox: [] };
    return touched({ type: 'bot.turnTaken', at: 1, run, log: [{ at: 1, kind, values: {} }] });
  };
  expect(turn('heard')).toEqual([]);
  expect(turn('failure-caught')).toContain('ask-for-agent');
  expect(message('user', { type: 'accept-status', status: 'READ', sequences: [0] })).toEqual([]);
  expect(message('system', content)).toEqual([]);
  expect(message('consumer', content)).toEqual(['bot-answers']);
  expect(message('user', content)).toEqual(['bot-answers', 'answer']);
});

test('[LE9] progress holds every step in order; the current one is the first that is open', async () => {
  const { world, me } = await worldBefore('escalation');
  const { steps, current } = progressOf(connect, world, me);
  expect(steps.map(({ id }) => id)).toEqual(connect.steps.map(({ id }) => id));
  expect(current).toBe('escalation');
});

test('[LE2] ids of steps are unique, and each step stands in a part of its lesson', () => {
  const ids = connect.steps.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const parts = new Set(connect.parts.map(({ id }) => id));
  expect(connect.steps.filter(({ part }) => !parts.has(part))).toEqual([]);
});

test('[LE11] addresses and values are filled in from the world', async () => {
  const { world, me, filled } = await worldBefore();
  const of = (stepId: string) => connect.steps.find(({ id }) => id === stepId)!;
  const skill = Object.values(world.skills).find(({ name }) => name === 'Human')!;
  const campaign = Object.values(world.campaigns)[0]!;
  const bot = Object.values(world.bots)[0]!;
  expect(filled(of('publish').where.route)).toBe(`/a/${me.accountId}/campaigns/${campaign.id}`);
  expect(filled(of('connector').where.route)).toBe(`/bots/${bot.id}/connectors`);
  expect(filled(of('live-chat').where.route)).toBe(`/visitor-page/?siteid=${me.accountId}`);
  proves('S54', () =>
    expect(of('escalation').values.map(({ value }) => filled(value))).toEqual([
      'Escalation',
      'Escalation',
      'LivePerson Agent Escalation',
      'Human',
      skill.id,
      'Hold on, I am getting a colleague for you…',
    ]),
  );
});

test('[LE11] what cannot be filled in yet is nothing, and every name in braces is known', async () => {
  const { world, me, filled } = await worldBefore('bot-skill');
  expect(filled('/bots/{bot}/connectors')).toBeNull();
  expect(filled('/a/{account}/campaigns/{campaign}')).toBe(`/a/${me.accountId}/campaigns/new`);
  expect(fillPlaceholders(connect, 'nothing to fill in', world, me)).toBe('nothing to fill in');
  const texts = connect.steps.flatMap(({ where, values }) => [
    where.route,
    ...values.map(({ value }) => value),
  ]);
  const names = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name));
  expect(names.filter((name) => !(name in connect.placeholders))).toEqual([]);
});
