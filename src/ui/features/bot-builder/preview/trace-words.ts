import type { TraceEntry } from '#model/bot-run';
import type { Words } from '../connectors/connector-words';

/** What each kind of reason is called in the logs, and how grave it is. */
export const traceWords: Readonly<Record<TraceEntry['kind'], Words>> = {
  heard: { label: 'Heard', tone: 'busy' },
  'starter-matched': { label: 'Pattern matched', tone: 'ok' },
  'rule-matched': { label: 'Rule matched', tone: 'ok' },
  'nothing-matched': { label: 'Nothing matched', tone: 'warning' },
  'dialog-pushed': { label: 'Dialog entered', tone: 'off' },
  'dialog-popped': { label: 'Dialog left', tone: 'off' },
  'interaction-run': { label: 'Interaction', tone: 'off' },
  'variable-unset': { label: 'Variable not set', tone: 'warning' },
  'limit-reached': { label: 'Limit reached', tone: 'danger' },
  'escalation-asked': { label: 'Escalation', tone: 'ok' },
  'escalation-answered': { label: 'Escalation answered', tone: 'ok' },
  'escalation-failed': { label: 'Escalation failed', tone: 'danger' },
  note: { label: 'Note', tone: 'off' },
};
