import type { LogEntry } from '#model/log-entry';
import type { ShownLine } from '../../../conversation/line';
import { tellReason } from '../../../bot-log/log-words';
import { idOfSaid } from '../../../bot-log/reasons';

/** Kinds that are said in a preview, and by whom. */
const authors: Partial<Record<LogEntry['kind'], 'me' | 'bot' | 'system'>> = {
  typed: 'me',
  spoke: 'bot',
  'told-agents': 'bot',
  'text-closes': 'bot',
  'conversation-closed': 'system',
  'conversation-over': 'system',
  'transfer-unavailable': 'system',
  'session-reset': 'system',
  'still-paused': 'system',
  paused: 'system',
};

/** What was said in a preview, out of why it was. */
export function previewLines(log: readonly LogEntry[], botName: string): readonly ShownLine[] {
  const names = { me: 'You', bot: botName, system: 'Preview' };
  return log.flatMap((entry, index) => {
    const author = authors[entry.kind];
    if (!author) return [];
    const text = entry.kind === 'text-closes' ? entry.values.text : tellReason(entry).sentence;
    const id = idOfSaid(entry, index);
    const isPrivate = entry.kind === 'told-agents';
    const externalId = entry.kind === 'spoke' || isPrivate ? id : undefined;
    const line = { id, externalId, author, name: names[author], text, at: entry.at };
    return [{ ...line, ...entry.rich, ...(isPrivate && { isPrivate }) }];
  });
}
