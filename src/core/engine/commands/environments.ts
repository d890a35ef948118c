import { failed } from '#base/result';
import { environmentDraft, storedEnvironment } from '#model/bot-environment-schema';
import { fail } from '#model/failure';
import { freeName } from '#model/free-name';
import { asId, type AccountId, type BotEnvironmentId } from '#model/ids';
import { counts, limits } from '#model/limits';
import { listOf } from '#model/list-of';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import {
  botsOfEnvironment,
  checkEnvironment,
  checkEnvironmentName,
  tidyEnvironment,
} from '../../administration/environments';
import { command, done } from './command';
import { named, renamed, unchanged } from './restored';

const what = 'This bot environment';

export const saveEnvironment = command(
  'environment.save',
  { draft: environmentDraft },
  {
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.environments[draft.id]?.accountId,
    ],
    handle({ world, now, ids }, asked) {
      const draft = tidyEnvironment(asked.draft);
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const old = draft.id === null ? undefined : world.environments[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what });
      const others = environmentsOf(world, draft.accountId);
      if (!old && others.length >= counts.environments) return tooMany();
      const [problem] = [...checkEnvironment(draft), ...checkEnvironmentName(draft, others)];
      if (problem) return failed(problem);
      const environmentId = draft.id ?? asId<BotEnvironmentId>(ids.uuid());
      const environment = { ...draft, id: environmentId, accountId: old?.accountId ?? draft.accountId };
      return done([{ type: 'environment.saved', at: now, environment }], { environmentId });
    },
  },
);

/** With all its variables; the bots stay with the one they have. */
export const copyEnvironment = command(
  'environment.copy',
  { environmentId: id<BotEnvironmentId>() },
  {
    accounts: (world, { environmentId }) => [world.environments[environmentId]?.accountId],
    handle({ world, now, ids }, { environmentId }) {
      const environment = world.environments[environmentId];
      if (!environment) return fail('not-found', { what });
      const others = environmentsOf(world, environment.accountId);
      if (others.length >= counts.environments) return tooMany();
      const taken = others.map(({ name }) => name);
      const copy = {
        ...environment,
        id: asId<BotEnvironmentId>(ids.uuid()),
        name: freeName({ stem: environment.name, ending: ' copy', limit: limits.environmentName, taken }),
      };
      return done([{ type: 'environment.saved', at: now, environment: copy }], { environmentId: copy.id });
    },
  },
);

export const deleteEnvironment = command(
  'environment.delete',
  { environmentId: id<BotEnvironmentId>() },
  {
    accounts: (world, { environmentId }) => [world.environments[environmentId]?.accountId],
    handle({ world, now }, { environmentId }) {
      const environment = world.environments[environmentId];
      if (!environment) return fail('not-found', { what });
      const bots = botsOfEnvironment(environment, listOf(world, 'bots'));
      const by = bots.map(({ name }) => `the bot “${name}”`).join(', ');
      if (by !== '') return fail('in-use', { what: `The bot environment “${environment.name}”`, by });
      return done([{ type: 'environment.deleted', at: now, environmentId }]);
    },
  },
);

export const restoreEnvironment = command(
  'environment.restore',
  { environment: storedEnvironment },
  {
    accounts: (_, { environment }) => [environment.accountId],
    handle({ world, now }, { environment }) {
      if (world.environments[environment.id]) return unchanged;
      if (!world.accounts[environment.accountId]) return fail('not-found', { what: 'This account' });
      const others = environmentsOf(world, environment.accountId);
      if (others.length >= counts.environments) return tooMany();
      const back = { ...environment, name: named(environment, others, limits.environmentName) };
      return done([{ type: 'environment.saved', at: now, environment: back }], {
        differs: renamed(environment, back),
      });
    },
  },
);

function tooMany() {
  return fail('bad-input', { what: `An account has at most ${counts.environments} bot environments.` });
}

function environmentsOf(world: World, accountId: AccountId) {
  return listOf(world, 'environments').filter((one) => one.accountId === accountId);
}
