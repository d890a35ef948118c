import type { LogEntry, LogKind } from '#model/log-entry';
import type { Words } from '../connectors/connector-words';

export interface LogWords<K extends LogKind> extends Words {
  /** One or more sentences for authors. */
  say(values: LogEntry<K>['values']): string;
}

export const inQuotes = (text: string) => `“${text}”`;
