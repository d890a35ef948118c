import { expect, test } from 'vitest';
import { holds } from '#sdk/starts/rows';
import { createTestHost } from '#support/test-host';
import { groundOf, playStartOn } from '#support/start-stage';
import { aChatIsWaiting } from '#core/starts/a-chat-is-waiting';
import { readyToHandOver } from '#core/starts/ready-to-hand-over';

const envelope = (steps: readonly unknown[]) => ({ ...readyToHandOver, steps });
const skill = (more: object = {}) => ({
  kind: 'command',
  name: 'skill',
  command: {
    type: 'skill.save',
    draft: { id: null, accountId: '{account.id}', name: 'Bot', description: 'b', ...more },
  },
});

test('[ST4] commands are given by who came with the account', async () => {
  const host = await createTestHost();
  const played = await playStartOn(groundOf(host), envelope([skill()]));
  expect(played).toMatchObject({ ok: true, value: { as: host.rows('users')[0]?.id } });
  expect(host.rows('skills')).toMatchObject([{ name: 'Bot' }]);
});

test('[ST4] the visitor and the agent have said what they say when it ends', async () => {
  const host = await createTestHost();
  const played = await playStartOn(groundOf(host), aChatIsWaiting);
  if (!played.ok) throw new Error(played.failure.text);
  const { named, as, atWork } = played.value;
  expect(named['helen']).toEqual({ userId: as });
  expect(atWork).toMatchObject([{ userId: as, state: 'online' }]);
});

test('[ST5] the first step that fails ends it, with its number and a sentence', async () => {
  const cases: readonly (readonly [readonly unknown[], number, string])[] = [
    [
      [skill(), skill()].map((one, at) => ({ ...one, name: `s${at}` })),
      2,
      'There is already a skill named “Bot”.',
    ],
    [[{ kind: 'command', command: { type: 'no.such' } }], 1, 'type should be'],
    [[skill({ name: 3 })], 1, 'draft.name'],
    [[{ kind: 'consumer', do: 'say', text: 'hi' }], 1, 'There is no such conversation.'],
    [[skill(), { kind: 'agent', do: 'go-online', userId: '{skill.skillId}' }], 2, 'does not exist'],
    [
      [skill(), { kind: 'agent', do: 'go-online', userId: '{skill.userId}' }],
      2,
      '{skill.userId} stands for nothing.',
    ],
  ];
  for (const [steps, step, text] of cases) {
    const played = await playStartOn(groundOf(await createTestHost()), envelope(steps));
    expect(played).toMatchObject({
      ok: false,
      failure: { step, text: expect.stringContaining(text) as string },
    });
  }
});

test('[ST6] what waits in vain is told after ten seconds', async () => {
  const host = await createTestHost();
  const begun = host.clock.now();
  const wait = { kind: 'wait', topic: 'connectors', has: { status: 'online' } };
  const played = await playStartOn(groundOf(host), envelope([skill(), wait]));
  expect(played).toMatchObject({ ok: false, failure: { step: 2 } });
  expect(host.clock.now() - begun).toBeGreaterThanOrEqual(10_000);
  expect(host.clock.now() - begun).toBeLessThan(11_000);
});

test('[ST6] a chat nobody offers, and an offer nobody makes, are told', async () => {
  const host = await createTestHost();
  const chat = { kind: 'consumer', do: 'open-chat' };
  expect(await playStartOn(groundOf(host), envelope([chat]))).toMatchObject({
    ok: false,
    failure: { step: 1, text: 'The visitor page offers no chat.' },
  });
  const accept = { kind: 'agent', do: 'accept', userId: '{me.id}' };
  expect(await playStartOn(groundOf(await createTestHost()), envelope([accept]))).toMatchObject({
    ok: false,
    failure: { step: 1, text: 'No chat is offered to this agent.' },
  });
});

test('[ST6] a row holds what is asked for when each part is there', () => {
  const row = { phase: { name: 'assigned', userId: 'a' }, milestones: ['bot-joined', 'escalated'] };
  expect(holds(row, { phase: { name: 'assigned' }, milestones: ['escalated'] })).toBe(true);
  expect(holds(row, { phase: { name: 'waiting' } })).toBe(false);
  expect(holds(row, { milestones: ['human-spoke'] })).toBe(false);
  expect(holds(row, { toString: {} })).toBe(false);
});
