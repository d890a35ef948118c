import { flushSync } from 'svelte';
import { expect, test } from 'vitest';
import { accountDefaults } from '#model/account';
import { firstProfileId } from '#model/profile';
import { asId, type ConnectorId } from '#model/ids';
import { needOf } from '#sdk/checks';
import { Giving, whyNotMine } from '../../src/ui/live/rights';
import { ConnectorForm } from '../../src/ui/features/bot-builder/connectors/connector-form.svelte';
import { accountId, fakeApp, user } from './fake-desk';
import { memoryStorage } from './memory-storage';

const production = { type: 'connector.save', draft: { environment: 'production' } };

/** Somebody who is an agent and no more, beside who may deploy. */
function asAgent() {
  const robin = user('Robin', { profiles: [firstProfileId(accountId, 'administrator')] });
  const { app, setUsers } = fakeApp([user('ann'), robin]);
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
  const reason = follow(() => whyNotMine(app, needOf(production)));
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
  const { app, robin } = asAgent();
  const around = {
    accounts: () => [{ id: accountId, name: 'Practice', ...accountDefaults }],
    users: () => [user('bot_user', { type: 'bot' })],
    stored: () => undefined,
    whyNotMine: (need: Parameters<typeof whyNotMine>[1]) => whyNotMine(app, need),
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
