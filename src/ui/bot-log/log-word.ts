import { isolated } from '#model/isolated';
import type { LogEntry, LogKind } from '#model/log-entry';
import type { Words } from '../kit/words';
import type { TransferTrouble } from './transfer-help';

/** What reasons are about, as an author asks for them, in the order of the filter. */
export const logSubjects = {
  messages: 'Messages',
  patterns: 'Patterns',
  rules: 'Rules',
  variables: 'Variables',
  calls: 'Calls',
  code: 'Code',
  escalation: 'Escalation',
} as const;
export type LogSubject = keyof typeof logSubjects;

/** What a kind of reason is called, how grave it is, and what it is about. */
export interface LogName extends Words {
  readonly about: LogSubject;
  /** Where what went wrong with a transfer is explained. */
  readonly trouble?: TransferTrouble | undefined;
}

export interface LogWords<K extends LogKind> extends LogName {
  /** One or more sentences for authors. */
  say(values: LogEntry<K>['values'], entry: Pick<LogEntry, 'lines'>): string;
}

/** Said in a sentence, whose direction it does not turn. [BB192] */
export const inQuotes = (text: string) => `“${isolated(text)}”`;
