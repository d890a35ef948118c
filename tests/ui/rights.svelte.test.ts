import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { accountDefaults } from '#model/account';
import { firstProfileId, firstProfiles, type Role } from '#model/profile';
import { asId, type ConnectorId } from '#model/ids';
import { roles } from '#model/choices';
import { handleCommand } from '#core/engine/commands/index';
import type { Topic } from '#contract/topics';
import type { Sandbox } from '#sdk/index';
import { AppState } from '../../src/ui/app-state.svelte';
import { asRole } from '../core/access/as-role';
import { sampleCommands } from '../fuzz/sample-commands';
import { fullWorld } from '../persistence/full-world';
import { Giving, whoseDeed, whyNotMine } from '../../src/ui/live/rights';
import { ConnectorForm } from '../../src/ui/features/bot-builder/connectors/connector-form.svelte';
import { accountId, fakeApp, user } from './fake-desk';
import { memoryStorage } from './memory-storage';

const connectorId = asId<ConnectorId>('connector');
const production = {
  type: 'connector.save',
  draft: { id: connectorId, environment: 'production' },
} as const;

/** Somebody who is an agent, or something else that may not deploy, beside who may. */
function asAgent(role: Role = 'agent') {
  const robin = user('Robin', { profiles: [firstProfileId(accountId, 'administrator')] });
  const { app, setUsers } = fakeApp([user('ann', { profiles: [firstProfileId(accountId, role)] }), robin]);
  return { app, robin, setUsers };
}

/** As a component reads it: rows are watched, and followed. */
function follow<T>(read: () => T): { readonly value: T; end(): void } {
  let value!: T;
  const end = $effect.root(() => {
    $effect.pre(() => {
      value = read();
    });
  });
  flushSync();
  return {
    get value() {
      return value;
    },
    end,
  };
}

test('[UI69] an agent is told which profile Production takes and who has it, an administrator nothing', () => {
  const { app, robin, setUsers } = asAgent();
  const reason = follow(() => whyNotMine(app, production));
  expect(reason.value).toBe(
    'You may not do this: deploying to Production takes the profile “Administrator”. Robin can.',
  );
  app.actAs(robin.id);
  flushSync();
  expect(reason.value).toBeUndefined();
  setUsers([user('ann'), { ...robin, enabled: false }]);
  expect(reason.value).toBe(
    'You may not do this: deploying to Production takes the profile “Administrator”.',
  );
  reason.end();
});

test('[UI69] what takes no permission is anybody’s, and a control asks by the command it gives', () => {
  const { app } = asAgent();
  const stop = new Giving(app, (connectorId: ConnectorId) => ({ type: 'connector.stop', connectorId }));
  const make = new Giving(app, () => ({
    type: 'profile.delete',
    profileId: firstProfileId(accountId, 'agent'),
  }));
  const reasons = follow(() => [stop.whyNot(asId('connector')), make.whyNot()]);
  expect(reasons.value).toEqual([
    undefined,
    'You may not do this: making and changing profiles takes the profile “Administrator”. Robin can.',
  ]);
  reasons.end();
});

test('[UI69] who may not deploy to Production is told so at that choice and beside Save; Demo is theirs', () => {
  const { app, robin } = asAgent('campaign-manager');
  const around = {
    accounts: () => [{ id: accountId, name: 'Practice', ...accountDefaults }],
    whyNotEnter: () => null,
    profiles: () => Object.fromEntries(firstProfiles(accountId).map((one) => [one.id, one])),
    users: () => [user('bot_user', { type: 'bot' })],
    stored: () => undefined,
    whyNotMine: (asked: Parameters<typeof whyNotMine>[1]) => whyNotMine(app, asked),
  };
  const form = new ConnectorForm(
    app.sandbox,
    memoryStorage(),
    'connector',
    { kind: 'bot', botId: asId('bot') },
    { accountId },
    around,
  );
  const shown = follow(() => [form.whyNot, form.field('environment').error]);
  form.load();
  form.change({ userId: 'bot_user', role: 'agent', conversationKind: 'chat', environment: 'production' });
  form.field('environment').onleave();
  flushSync();
  const reason = expect.stringContaining('takes the profile “Administrator”. Robin can.');
  expect(shown.value).toEqual([reason, reason]);
  form.change({ environment: 'demo' });
  flushSync();
  expect(shown.value).toEqual([undefined, undefined]);
  form.change({ environment: 'production' });
  app.actAs(robin.id);
  flushSync();
  expect(shown.value[0]).toBeUndefined();
  shown.end();
});

test('[LG25] what is done for a learner is theirs, or of somebody who may', () => {
  const { app, robin } = asAgent();
  const whose = follow(() => [
    whoseDeed(app, { type: 'skill.save' }),
    whoseDeed(app, { type: 'preview.open' }),
  ]);
  expect(whose.value).toEqual([robin.id, app.me?.id]);
  expect(app.me?.id).toBe('ann');
  whose.end();
});

test('[AC7][UI69] for every kind of command and every role, engine and page say the same, in the same words', () => {
  const world = fullWorld();
  for (const role of roles) {
    const me = asRole(world, role);
    const rows: Partial<Record<Topic, readonly { readonly id: string }[]>> = {
      accounts: Object.values(world.accounts),
      people: Object.values(world.users),
      users: Object.values(world.users),
      profiles: Object.values(world.profiles),
      connectors: Object.values(world.connectors),
    };
    const sandbox = {
      me: me.id,
      state: { name: 'ready' },
      onState: () => () => {},
      watch(topic: Topic, listener: (rows: Map<string, unknown>) => void) {
        listener(new Map(rows[topic]?.map((row) => [row.id, row])));
        return () => {};
      },
    };
    const app = new AppState(sandbox as unknown as Sandbox);
    const ids = { uuid: () => 'fresh', digits: () => '7', token: () => 'token' };
    const at = { now: 100_000, realNow: 100_000, ids };
    for (const environment of ['demo', 'production'])
      for (const sample of Object.values(sampleCommands).flat()) {
        const command = JSON.parse(JSON.stringify(sample).replaceAll('"demo"', `"${environment}"`));
        const answer = handleCommand({ world, as: me.id, ...at }, command);
        const said = follow(() => whyNotMine(app, command));
        const refusal = !answer.ok && / takes the profile /.test(answer.failure.text) && answer.failure.text;
        const what = `${role}, ${command.type}, ${environment}`;
        if (refusal) expect(said.value, what).toContain(refusal);
        else expect(said.value, what).toBeUndefined();
        said.end();
      }
  }
});
