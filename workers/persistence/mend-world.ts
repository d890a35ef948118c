import { patternsOnce } from '#core/bot/pattern-lists';
import { mendNames } from './mend-names';
import { mendSignIn } from './mend-sign-in';
import { mendTimers } from './mend-timers';
import type { FiledWorld } from './world-schema';

export interface Mended {
  readonly world: FiledWorld;
  /** What was done, a sentence each. */
  readonly notes: readonly string[];
}

type FiledInteraction = FiledWorld['bots'][string]['dialogs'][number]['interactions'][number];

/** Puts right what harms nobody: what stands twice in a list stands once, names and timers are those the engine would have given and set. [PE40][PE41][PE45] */
export function mendWorld(filed: FiledWorld): Mended {
  const notes: string[] = [];
  const note = (place: string) => notes.push(`${place}: what stood there twice now stands there once.`);

  function once<T>(list: readonly T[], place: string, keyOf: (one: T) => unknown = (one) => one): T[] {
    const seen = new Set<unknown>();
    const kept = list.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
    if (kept.length < list.length) note(place);
    return kept;
  }

  function tidy(interaction: FiledInteraction, place: string): FiledInteraction {
    const tidied = patternsOnce(interaction);
    if (JSON.stringify(tidied) === JSON.stringify(interaction)) return interaction;
    note(place);
    // The same shape: only lists have become shorter.
    return tidied as FiledInteraction;
  }

  const isPaused = Object.values(filed.botRuns).some(
    ({ waits }) => waits.for === 'answer' && waits.ask.kind === 'breakpoint',
  );
  const world: FiledWorld = {
    ...filed,
    // It is held for a bot; where none waits it goes on.
    clock: filed.clock.mode === 'held' && !isPaused ? { ...filed.clock, mode: 'running' } : filed.clock,
    profiles: each(filed.profiles, (profile) => ({
      ...profile,
      permissions: once(profile.permissions, `profiles.${profile.id}.permissions`),
    })),
    users: each(filed.users, (user) => ({
      ...user,
      profiles: once(user.profiles, `users.${user.id}.profiles`),
      skills: once(user.skills, `users.${user.id}.skills`),
    })),
    bots: each(filed.bots, (bot) => ({
      ...bot,
      dialogs: bot.dialogs.map((dialog) => ({
        ...dialog,
        interactions: dialog.interactions.map((one) =>
          tidy(one, `bots.${bot.id}, the interaction “${one.name}”`),
        ),
      })),
    })),
    connectors: each(filed.connectors, ({ faults, ...one }) => ({
      ...one,
      ...(faults && { faults: once(faults, `connectors.${one.id}.faults`) }),
    })),
    tests: each(filed.tests, (one) => ({
      ...one,
      agents: one.agents && once(one.agents, `tests.${one.id}.agents`),
      answers: once(one.answers, `tests.${one.id}.answers`, ({ method, url }) => `${method} ${url}`),
    })),
    conversations: each(filed.conversations, (one) => ({
      ...one,
      onlookers: once(one.onlookers, `conversations.${one.id}.onlookers`, ({ userId }) => userId),
      refusedBy: once(one.refusedBy, `conversations.${one.id}.refusedBy`),
      milestones: once(one.milestones, `conversations.${one.id}.milestones`),
    })),
  };
  const named = mendNames(world);
  const open = mendSignIn(named.world);
  const { timers, notes: ofTimers } = mendTimers(open.world);
  return {
    world: { ...open.world, timers },
    notes: [...named.notes, ...open.notes, ...notes, ...ofTimers],
  };
}

function each<T>(record: Record<string, T>, change: (one: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, one]) => [key, change(one)]));
}
