import type { Bot } from '#model/bot';
import { dialogKinds, type Dialog } from '#model/dialog';
import { hasCategory } from '#model/interaction/has-category';
import { ESCALATION_FAILED } from '#model/bot-run';
import type { KnownSkill } from './integrations/caller';
import { transfersOf } from './leads-to-transfer';
import { leadOf } from './next-action';
import { nextsOf } from './validation/nexts-of';

/** Where a conversation can be, seen from afar. */
export type GraphNode =
  | { readonly kind: 'dialog'; readonly id: string; readonly dialog: Dialog }
  | { readonly kind: 'consumer' | 'failed' | 'person' | 'end'; readonly id: string }
  /** Who serves the skill a transfer goes to. */
  | { readonly kind: 'people' | 'bot'; readonly id: string; readonly name: string };

/** Who there is to take over. */
export interface Takers {
  readonly skills: readonly KnownSkill[];
  /** The bots that sign in with a skill, by its id. */
  readonly bots: ReadonlyMap<string, string>;
}

/** One way from a node to another; `by` says, in a few words each, what takes it. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly by: readonly string[];
}

export interface DialogGraph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

const ends = ['consumer', 'failed', 'person', 'end'] as const;
const nobodyKnown: Takers = { skills: [], bots: new Map() };

/** The dialogs of a bot with what begins them and where they lead. What is disabled leads nowhere. */
export function dialogGraph(bot: Bot, around: Takers = nobodyKnown): DialogGraph {
  const takers = new Map<string, GraphNode>();
  const ways = new Map<string, Map<string, Set<string>>>();
  const add = (from: string, to: string, by: string) => {
    const targets = ways.get(from) ?? new Map<string, Set<string>>();
    ways.set(from, targets.set(to, (targets.get(to) ?? new Set()).add(by)));
  };
  for (const dialog of bot.dialogs.filter(({ enabled }) => enabled)) {
    const from = nodeOf(dialog);
    for (const words of startsOf(bot, dialog))
      add(words === ESCALATION_FAILED ? 'failed' : 'consumer', from, words);
    for (const skillId of transfersOf(bot, dialog)) {
      const taker = takerOf(skillId, around);
      takers.set(taker.id, taker);
      add(from, taker.id, 'hands over');
    }
    for (const interaction of dialog.interactions.filter(({ enabled }) => enabled)) {
      for (const next of nextsOf(bot, interaction)) {
        const lead = leadOf(bot, { dialog, interaction }, next);
        if (lead.kind === 'close') add(from, 'end', interaction.name);
        if (lead.kind === 'play' && lead.place.dialog !== dialog)
          add(from, nodeOf(lead.place.dialog), interaction.name);
      }
    }
  }
  const edges = [...ways].flatMap(([from, targets]) =>
    [...targets].map(([to, by]) => ({ from, to, by: [...by] })),
  );
  const used = ends.filter((kind) => edges.some(({ from, to }) => from === kind || to === kind));
  return {
    nodes: [
      ...bot.dialogs.map((dialog) => ({ kind: 'dialog', id: nodeOf(dialog), dialog }) as const),
      ...used.map((kind) => ({ kind, id: kind })),
      ...[...takers.values()].filter(({ kind }) => kind !== 'person'),
    ],
    edges,
  };
}

/** Somebody with the skill: people, or a bot whose user has it. [BT246] */
function takerOf(skillId: string, { skills, bots }: Takers): GraphNode {
  const bot = bots.get(skillId);
  if (bot !== undefined) return { kind: 'bot', id: `bot:${bot}`, name: bot };
  const skill = skills.find(({ id }) => id === skillId);
  return skill
    ? { kind: 'people', id: `people:${skillId}`, name: skill.name }
    : { kind: 'person', id: 'person' };
}

/** A file may give a dialog the id `end`. */
const nodeOf = ({ id }: Dialog) => `dialog:${id}`;

function startsOf({ domain }: Bot, { kind, interactions }: Dialog): readonly string[] {
  if (!dialogKinds[kind].hasStarter) return [dialogKinds[kind].starts];
  return interactions.flatMap((it) => {
    if (!it.enabled || !hasCategory(it, 'starter')) return [];
    const intents = domain?.intents.filter(({ id }) => id === it.intentId) ?? [];
    return [...it.patterns, ...intents.map(({ name }) => `intent ${name}`)];
  });
}
