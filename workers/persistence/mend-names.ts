import { limits } from '#model/limits';
import { mendBot, mendCampaign, mendUser, NameMender } from '#model/mend-names';
import type { FiledWorld } from './world-schema';

/** Gives every name of a filed world the form of typed ones. Those in which nothing can be seen are refused before. [PE45] */
export function mendNames(world: FiledWorld): {
  readonly world: FiledWorld;
  readonly notes: readonly string[];
} {
  const names = new NameMender();

  /** Who came first keeps the name. */
  function each<T>(
    noun: 'accounts' | 'profiles' | 'skills' | 'users' | 'campaigns' | 'environments' | 'resources' | 'bots',
    things: Readonly<Record<string, T>>,
    mend: (one: T, place: string) => unknown,
  ): Record<string, T> {
    const mended: Record<string, unknown> = { ...things };
    for (const key of new Set<string>([...world.order[noun], ...Object.keys(things)])) {
      const thing = things[key];
      if (thing !== undefined) mended[key] = mend(thing, `${noun}.${key}`);
    }
    // The same shapes: only texts are others.
    return mended as Record<string, T>;
  }

  const accounts = each('accounts', world.accounts, (one, place) => ({
    ...one,
    name: names.mend(`${place}.name`, one.name, { limit: limits.accountName }),
  }));
  const skills = each('skills', world.skills, (one, place) => ({
    ...one,
    name: names.mend(`${place}.name`, one.name, {
      limit: limits.skillName,
      among: `skills of ${one.accountId}`,
    }),
  }));
  const profiles = each('profiles', world.profiles, (one, place) => ({
    ...one,
    name: names.mend(`${place}.name`, one.name, {
      limit: limits.profileName,
      among: `profiles of ${one.accountId}`,
    }),
  }));
  const users = each('users', world.users, (one, place) => mendUser(names, one, place));
  const campaigns = each('campaigns', world.campaigns, (one, place) => mendCampaign(names, one, place));
  const environments = each('environments', world.environments, (one, place) => ({
    ...one,
    name: names.mend(`${place}.name`, one.name, {
      limit: limits.environmentName,
      among: `environments of ${one.accountId}`,
    }),
  }));
  const resources = each('resources', world.resources, (one, place) => ({
    ...one,
    name: names.mend(`${place}.name`, one.name, {
      limit: limits.resourceName,
      among: `${one.kind} of ${one.accountId}`,
    }),
  }));
  const bots = each('bots', world.bots, (one, place) => mendBot(names, one, place));
  const named = { accounts, profiles, skills, users, campaigns, environments, resources, bots };
  return { world: { ...world, ...named }, notes: names.notes };
}
