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
    for (const words of startsOf(dialog)) add('consumer', dialog.id, words);
    if (leadsToTransfer(bot, dialog)) add(dialog.id, 'person', 'hands over');
    for (const interaction of dialog.interactions.filter(({ enabled }) => enabled)) {
      for (const next of nextsOf(interaction)) {
        const lead = leadOf(bot, { dialog, interaction }, next);
        if (lead.kind === 'close') add(dialog.id, 'end', interaction.name);
        if (lead.kind === 'play' && lead.place.dialog !== dialog)
          add(dialog.id, lead.place.dialog.id, interaction.name);
      }
    }
  }
  const edges = [...ways].flatMap(([from, targets]) =>
    [...targets].map(([to, by]) => ({ from, to, by: [...by] })),
  );
  const used = ends.filter((kind) => edges.some(({ from, to }) => from === kind || to === kind));
  return {
    nodes: [
      ...bot.dialogs.map((dialog) => ({ kind: 'dialog', id: dialog.id, dialog }) as const),
      ...used.map((kind) => ({ kind, id: kind })),
    ],
    edges,
  };
}

function startsOf({ kind, interactions }: Dialog): readonly string[] {
  if (!dialogKinds[kind].hasStarter) return [dialogKinds[kind].starts];
  return interactions.flatMap((it) => (it.enabled && hasCategory(it, 'starter') ? it.patterns : []));
}
