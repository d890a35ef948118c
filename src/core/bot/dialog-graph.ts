import type { Bot } from '#model/bot';
import { dialogKinds, type Dialog } from '#model/dialog';
import { hasCategory } from '#model/interaction/has-category';
import { leadsToTransfer } from './leads-to-transfer';
import { leadOf } from './next-action';
import { nextsOf } from './validation/nexts-of';

/** Where a conversation can be, seen from afar. */
export type GraphNode =
  | { readonly kind: 'dialog'; readonly id: string; readonly dialog: Dialog }
  | { readonly kind: 'consumer' | 'person' | 'end'; readonly id: string };

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

const ends = ['consumer', 'person', 'end'] as const;

/** The dialogs of a bot with what begins them and where they lead. What is disabled leads nowhere. */
export function dialogGraph(bot: Bot): DialogGraph {
  const ways = new Map<string, Map<string, Set<string>>>();
  const add = (from: string, to: string, by: string) => {
    const targets = ways.get(from) ?? new Map<string, Set<string>>();
    ways.set(from, targets.set(to, (targets.get(to) ?? new Set()).add(by)));
  };
  for (const dialog of bot.dialogs.filter(({ enabled }) => enabled)) {
    const from = nodeOf(dialog);
    for (const words of startsOf(bot, dialog)) add('consumer', from, words);
    if (leadsToTransfer(bot, dialog)) add(from, 'person', 'hands over');
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
    ],
    edges,
  };
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
