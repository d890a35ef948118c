import { deedNames, kindOf } from './deeds/all';
import { standingOf, type Scene } from './scene';

/** Where a conversation may stand when somebody does something about it. */
const open = ['waiting', 'ringing', 'with-bot', 'with-human'] as const;
/** What may be wrong meanwhile. */
const troubles = ['cut', 'full', 'dying', 'paused', 'quick'] as const;

/** Deeds that only some standings allow. `none` is a visitor without a conversation. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'consumer.opens': ['none', 'ended'],
  'consumer.goes': ['none', ...open, 'ended'],
  'consumer.forgets': ['none', ...open, 'ended'],
  'agent.goes': ['none', 'with-human'],
  'agent.away': ['none', 'ringing', 'with-human'],
  'agent.accepts': ['ringing'],
  'agent.refuses': ['ringing'],
  'agent.says': ['with-human'],
  'agent.types': ['with-human'],
  'agent.reads': ['with-human'],
  'agent.transfers': ['with-human'],
  'agent.returns': ['with-human'],
  'agent.closes': ['with-human'],
  'user.limit': ['none', 'ringing', 'with-bot', 'with-human'],
  'user.skills': ['none', 'ringing', 'with-bot', 'with-human'],
  'user.renamed': ['none', 'ringing', 'with-bot', 'with-human'],
  'user.disabled': ['none', 'ringing', 'with-bot', 'with-human'],
  'user.deleted': ['none', 'ringing', 'with-bot', 'with-human'],
  'skill.deleted': ['none', ...open],
  'connector.started': ['none', 'with-bot'],
  'connector.stopped': ['none', 'with-bot'],
  'connector.deleted': ['none'],
  'connector.reseated': ['none'],
  'bot.goes-on': ['none', 'with-bot'],
  'bot.edited': ['none', ...open, 'ended'],
};

/** What a deed covers, in names: itself with where its conversation stands, and each of both with what is wrong. */
export function coveredBy(scene: Scene, name: string, who: number): string[] {
  const { about } = kindOf(name);
  const wrong = [...scene.troubles, ...(scene.machine.disk.dying ? ['dying'] : [])];
  const covered = [name, ...wrong.map((trouble) => `${name} × ${trouble}`)];
  if (!about) return covered;
  const id = about(scene, who);
  const standing = standingOf(scene.world, id ? scene.world.conversations[id] : null);
  return [...covered, `${name} × ${standing}`, ...wrong.map((trouble) => `${standing} × ${trouble}`)];
}

/** Every name that could be covered. */
export function coverable(): string[] {
  const standings = ['none', ...open, 'ended'];
  return [
    ...deedNames.flatMap((name) => {
      const about = kindOf(name).about ? (allowed[name] ?? open) : [];
      // What ends a trouble, or begins it, cannot be done in the middle or before it.
      return [
        name,
        ...about.map((standing) => `${name} × ${standing}`),
        ...troubles
          .filter((trouble) => !(name in excluded && excluded[name]?.includes(trouble)))
          .map((trouble) => `${name} × ${trouble}`),
      ];
    }),
    ...standings.flatMap((standing) => troubles.map((trouble) => `${standing} × ${trouble}`)),
  ];
}

const excluded: Readonly<Record<string, readonly string[]>> = {
  'world.imported': ['full', 'dying'],
  'clock.paused': ['paused'],
  'fault.disk-full': ['full'],
  'fault.killed': ['dying'],
};

export interface Reached {
  readonly reached: number;
  readonly of: number;
  readonly missed: readonly string[];
}

export function reachedOf(covered: ReadonlySet<string>): Reached {
  const all = coverable();
  const missed = all.filter((name) => !covered.has(name));
  return { reached: all.length - missed.length, of: all.length, missed };
}
