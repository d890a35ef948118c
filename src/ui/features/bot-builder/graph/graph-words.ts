import type { BotRunRow } from '#contract/topics';
import type { Bot } from '#model/bot';
import type { DialogId } from '#model/ids';
import type { LogEntry } from '#model/log-entry';
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

/** The way the last turn of the bot went: the dialogs it came through, the last one where it stood. [BB137] */
export function lastWay(
  runs: readonly BotRunRow[],
  { id, dialogs }: Pick<Bot, 'id' | 'dialogs'>,
): readonly DialogId[] {
  const newest = runs
    .filter(({ botId, log }) => botId === id && log.length > 0)
    .toSorted((one, other) => (one.log.at(-1)?.at ?? 0) - (other.log.at(-1)?.at ?? 0))
    .at(-1);
  if (!newest) return [];
  const { log } = newest;
  const begun = log.findLastIndex(({ kind }) => kind === 'heard');
  const names = log
    .slice(Math.max(begun, 0))
    .flatMap((entry) => (steps.has(entry.kind) ? dialogOf(entry) : []));
  const way = names.flatMap((name) => dialogs.find((dialog) => dialog.name === name)?.id ?? []);
  return way.filter((dialog, at) => dialog !== way[at - 1]);
}

/** The reasons that say where the bot went. */
const steps: ReadonlySet<LogEntry['kind']> = new Set([
  'dialog-begun',
  'dialog-entered',
  'dialog-resumed',
  'fallback-dialog',
]);

function dialogOf({ values }: LogEntry): readonly string[] {
  return 'dialog' in values && typeof values.dialog === 'string' ? [values.dialog] : [];
}

const ends = {
  failed: 'a transfer that failed',
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
  switch (node.kind) {
    case 'dialog':
      return `“${node.dialog.name}”`;
    case 'bot':
      return `the bot “${node.name}”`;
    case 'people':
      return `people of the skill “${node.name}”`;
    default:
      return ends[node.kind];
  }
}
