import { expect, test } from 'vitest';
import type { LogEntry, LogKind } from '#model/log-entry';
import { reasonsOf } from '../../../src/ui/bot-log/reasons';
import { saidOnce } from '../../../src/ui/bot-log/said-once';
import { tellReason } from '../../../src/ui/bot-log/log-words';

const entry = <K extends LogKind>(kind: K, values: LogEntry<K>['values']) =>
  ({ at: 1_000, kind, values }) as LogEntry;
const url = 'https://watson.example/v1';
const asked = entry('engine-asked', { engine: 'Watson', url });
const failed = entry('engine-failed', { engine: 'Watson', error: 'e' });
const noted = entry('engine-noted', { text: 'The engine answered with the status 504. (e)' });
const told = (log: readonly LogEntry[]) =>
  saidOnce(reasonsOf(log)).map(({ entry }) => tellReason(entry).label);

test('[AE247] a call that nobody has answered is told once: why not', () => {
  const log = [
    asked,
    entry('call-answered', { status: 504, endpoint: '', url }),
    entry('call-unanswered', { why: 'No answer came within 30 seconds.' }),
    noted,
    failed,
    noted,
  ];
  expect(told(log)).toEqual(['Asked', 'Call failed', 'Escalated', 'Answer']);
});

test('[AE247] what an endpoint has answered stands beside what is wrong with it', () => {
  const log = [
    asked,
    entry('call-answered', { status: 500, endpoint: 'Watson', url }),
    entry('call-unanswered', { why: 'Its code failed.' }),
    noted,
    failed,
  ];
  expect(told(log)).toEqual(['Asked', 'Call answered', 'Call failed', 'Answer', 'Escalated']);
});

test('[AE247] where no reason is told, what came stands', () => {
  const log = [entry('call-answered', { status: 404, endpoint: '', url }), noted];
  expect(told(log)).toEqual(['Call answered', 'Answer']);
});
