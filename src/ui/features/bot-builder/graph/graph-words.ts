import type { BotRunRow } from '#contract/topics';
import type { DialogId } from '#model/ids';
import type { DialogGraph, GraphNode } from '#sdk/bot-checks';

/** Which conversations of the bot are in a dialog now; empty for none. */
export function whoIsIn(dialogId: DialogId, runs: readonly BotRunRow[], botId: BotRunRow['botId']): string {
  const here = runs.filter((run) => run.botId === botId && run.dialogId === dialogId);
  const visitors = here.filter(({ conversationId }) => conversationId !== null).length;
  const preview = visitors < here.length ? ['Preview'] : [];
  const talks = visitors === 0 ? [] : [visitors === 1 ? '1 visitor' : `${visitors} visitors`];
  const who = [...preview, ...talks];
  return who.length === 0 ? '' : `${who.join(', ')} here`;
}

const ends = {
  consumer: 'what a consumer says',
  person: 'a person',
  end: 'the end of the conversation',
} as const;

/** The lines of the drawing in words, for who cannot see them. */
export function waysOf(id: string, { nodes, edges }: DialogGraph): string {
  const nameOf = (of: string) => sayNode(nodes.find((node) => node.id === of));
  const to = edges.filter(({ from }) => from === id).map((edge) => nameOf(edge.to));
  const from = edges.filter((edge) => edge.to === id).map((edge) => nameOf(edge.from));
  const sentences = [
    from.length === 0 ? 'Nothing leads here.' : `Comes from ${from.join(', ')}.`,
    to.length === 0 ? '' : `Leads to ${to.join(', ')}.`,
  ];
  return sentences.filter(Boolean).join(' ');
}

function sayNode(node: GraphNode | undefined): string {
  if (!node) return '';
  return node.kind === 'dialog' ? `“${node.dialog.name}”` : ends[node.kind];
}
