import { failed } from '#base/result';
import type { Fact } from '#model/fact';
import { fail } from '#model/failure';
import { asId, type AccountId, type ResourceId } from '#model/ids';
import { counts, limits } from '#model/limits';
import { listOf } from '#model/list-of';
import type { Resource } from '#model/resource';
import { resourceDraft, storedResource } from '#model/resource-schema';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import { changedArticles } from '../../administration/articles';
import { checkResource, tidyResource } from '../../administration/resources';
import { command, done } from './command';
import { named, renamed, unchanged } from './restored';

export const saveResource = command(
  'resource.save',
  { draft: resourceDraft },
  {
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.resources[draft.id]?.accountId,
    ],
    handle({ world, now, ids }, asked) {
      const draft = tidyResource(asked.draft);
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const old = draft.id === null ? undefined : world.resources[draft.id];
      if (draft.id !== null && old?.kind !== draft.kind) return fail('not-found', { what: 'This resource' });
      const others = resourcesOf(world, draft.accountId);
      if (!old && others.length >= counts.resources) return tooMany();
      const [problem] = checkResource(draft, others);
      if (problem) return failed(problem);
      const resourceId = draft.id ?? asId<ResourceId>(ids.uuid());
      const resource = { ...draft, id: resourceId, accountId: old?.accountId ?? draft.accountId };
      return done([savedFact(old, resource, now)], { resourceId });
    },
  },
);

export const deleteResource = command(
  'resource.delete',
  { resourceId: id<ResourceId>() },
  {
    accounts: (world, { resourceId }) => [world.resources[resourceId]?.accountId],
    handle({ world, now }, { resourceId }) {
      if (!world.resources[resourceId]) return fail('not-found', { what: 'This resource' });
      return done([{ type: 'resource.deleted', at: now, resourceId }]);
    },
  },
);

/** It comes last. */
export const restoreResource = command(
  'resource.restore',
  { resource: storedResource },
  {
    accounts: (_, { resource }) => [resource.accountId],
    handle({ world, now }, { resource }) {
      if (world.resources[resource.id]) return unchanged;
      if (!world.accounts[resource.accountId]) return fail('not-found', { what: 'This account' });
      const others = resourcesOf(world, resource.accountId);
      if (others.length >= counts.resources) return tooMany();
      const sameKind = others.filter(({ kind }) => kind === resource.kind);
      const back: Resource = { ...resource, name: named(resource, sameKind, limits.resourceName) };
      const [problem] = checkResource(back, others);
      if (problem) return failed(problem);
      const fact = { type: 'resource.saved', at: now, resource: back } as const;
      return done([fact], { differs: renamed(resource, back) });
    },
  },
);

/** Of a knowledge base only what has changed is written: it may hold a million characters. [EN92] */
function savedFact(old: Resource | undefined, resource: Resource, at: number): Fact {
  if (old?.kind !== 'knowledge-base' || resource.kind !== 'knowledge-base')
    return { type: 'resource.saved', at, resource };
  const { id: resourceId, name, articles } = resource;
  return { type: 'articles.changed', at, resourceId, name, ...changedArticles(old.articles, articles) };
}

function tooMany() {
  return fail('bad-input', {
    what: `An account has at most ${counts.resources} functions and knowledge bases.`,
  });
}

function resourcesOf(world: World, accountId: AccountId): readonly Resource[] {
  return listOf(world, 'resources').filter((one) => one.accountId === accountId);
}
