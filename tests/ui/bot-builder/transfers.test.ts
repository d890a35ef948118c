import { expect, test } from 'vitest';
import type { AgentRow } from '#contract/topics';
import { noLoad } from '#core/routing/agent-load';
import type { LogEntry, LogKind } from '#model/log-entry';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';
import { tellReason } from '../../../src/ui/bot-log/log-words';
import { transferHelp, transferTroubles } from '../../../src/ui/bot-log/transfer-help';
import { parseRoute } from '../../../src/ui/parse-route';
import { troubles } from '../../../src/ui/features/bot-builder/troubleshooting/transfer-words';
import { whoCouldTake } from '../../../src/ui/features/bot-builder/troubleshooting/who-could-take';

const skills = [
  { id: 's1', name: 'Human' },
  { id: 's2', name: 'Bot' },
] as unknown as Skill[];
const user = (id: string, more: Partial<User> = {}) =>
  ({ id, enabled: true, skills: ['s1'], maxChats: 2, maxMessaging: 0, ...more }) as unknown as User;
const agent = (id: string, more: Partial<AgentRow> = {}) =>
  ({ id, state: 'online', load: noLoad(), ...more }) as unknown as AgentRow;

test('[BB118] who could take a transfer has the skill, is Available and has room', () => {
  const users = [
    user('free'),
    user('full'),
    user('rung'),
    user('away'),
    user('many', { maxChats: 'unlimited' }),
    user('off', { enabled: false }),
    user('other', { skills: [] }),
  ];
  const agents = [
    agent('free', { load: { chat: 1, messaging: 0 } }),
    agent('full', { load: { chat: 2, messaging: 0 } }),
    agent('rung', { load: { chat: 2, messaging: 0 } }),
    agent('away', { state: 'away' }),
    agent('many', { load: { chat: 40, messaging: 0 } }),
    agent('off'),
    agent('other'),
  ];
  const [human, bot] = whoCouldTake(skills, users, agents);
  expect(human?.ready.map(({ id }) => id)).toEqual(['free', 'many']);
  expect(human?.users.map(({ id }) => id)).toEqual(['free', 'full', 'rung', 'away', 'many']);
  expect(bot).toMatchObject({ users: [], ready: [] });
});

test('[BB118] what went wrong in a log leads to its own part of the page', () => {
  const kinds: readonly LogKind[] = [
    'transfer-failed',
    'skill-id-invalid',
    'message-empty',
    'transfers-given-up',
  ];
  const about = kinds.map(
    (kind) => tellReason({ at: 1, kind, values: { skillId: 'x' } } as unknown as LogEntry).trouble,
  );
  expect(about).toEqual(['returns', 'skill-id', 'message', 'again']);
  for (const one of transferTroubles) {
    const { segments, query } = parseRoute(transferHelp(one));
    expect(segments).toEqual(['bots', 'troubleshooting', 'transfers']);
    expect(query.get('about')).toBe(one);
    expect(troubles[one].mend.length).toBeGreaterThan(0);
  }
  expect(tellReason({ at: 1, kind: 'dialog-ended', values: {} }).trouble).toBeUndefined();
});
