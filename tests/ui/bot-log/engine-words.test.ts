import { expect, test } from 'vitest';
import type { LogEntry } from '#model/log-entry';
import { linkSentence } from '../../../src/ui/bot-log/link-sentence';
import { tellReason } from '../../../src/ui/bot-log/log-words';

const failed = (lines?: readonly string[]): LogEntry => ({
  ...{ at: 1, kind: 'transfer-failed', values: {} },
  ...(lines && { lines }),
});
const of = (entry: LogEntry) =>
  linkSentence(entry, undefined)
    .map(({ text }) => text)
    .join('');

test('[AE248] of an engine’s failed transfer it is said that Setup Escalation has spoken, where it has', () => {
  expect(of(failed(['line']))).toBe(
    'The transfer failed; the bot is in charge again. The Transfer failure message of Setup Escalation was sent.',
  );
  expect(of(failed())).toBe('The transfer failed; the bot is in charge again.');
  expect(tellReason(failed()).sentence).toContain('hears __agent_escalation_failed__');
});
