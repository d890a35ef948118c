import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AgentRow, ConversationRow } from '#contract/topics';
import { noLoad } from '#core/routing/agent-load';
import type { CloseReason } from '#model/conversation';
import { ESCALATION_FAILED } from '#model/bot-run';
import { asId } from '#model/ids';
import { recentLimit } from '#model/world';
import type { Skill } from '#model/skill';
import type { Line } from '#sdk/index';
import { proves } from '#support/proves';
import { shownLines } from '../../../src/ui/conversation/shown-lines';
import { countdown, isUndone, listConnections } from '../../../src/ui/features/agent-workspace/connections';
import { transferTargets } from '../../../src/ui/features/agent-workspace/transfer-targets';
import { whyHere } from '../../../src/ui/features/agent-workspace/why-here';
import { accountId, user } from '../fake-desk';
import { offer, state, talk, unknown } from './desk-rows';

const line = (text: string, changes: Partial<Line> = {}): Line => ({
  id: text,
  sequence: 1,
  author: { kind: 'system', id: 'system', name: '', pictureUrl: '' },
  text,
  at: 0,
  mark: 'sent',
  problem: '',
  forAgents: false,
  ...changes,
});

test('[AW1] offers come first, then what is mine, then what is over', () => {
  const listed = listConnections(
    state({ rings: [offer('new')], conversations: [talk('gone', false), talk('mine')] }),
    unknown,
  );
  proves('S144', () =>
    expect(listed.map((one) => [one.id, one.kind])).toEqual([
      ['new', 'waiting'],
      ['mine', 'mine'],
      ['gone', 'over'],
    ]),
  );
});

test('[AW1] a conversation that was passed on and is offered again stands there as an offer', () => {
  const listed = listConnections(
    state({ rings: [offer('back')], conversations: [talk('back', false)] }),
    unknown,
  );
  expect(listed.map(({ kind }) => kind)).toEqual(['waiting']);
});

test('[AW1] an offer that was just accepted stands there as mine', () => {
  const listed = listConnections(state({ rings: [offer('taken')], conversations: [talk('taken')] }), unknown);
  expect(listed.map(({ kind }) => kind)).toEqual(['mine']);
});

test('[AW1] every connection stands there once, whatever is told', () => {
  const names = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  fc.assert(
    fc.property(names, names, fc.func(fc.boolean()), (offered, known, isOpen) => {
      const listed = listConnections(
        state({ rings: offered.map(offer), conversations: known.map((name) => talk(name, isOpen(name))) }),
        unknown,
      );
      expect(listed.map((one) => one.id).toSorted()).toEqual([...new Set([...offered, ...known])].toSorted());
    }),
  );
});

test('[AW1] the row tells who waits, how they came, and whether what is over has ended', () => {
  const row = {
    consumerName: 'Visitor 7',
    milestones: ['escalated'],
    phase: { name: 'ended', at: 0, reason: 'consumer' },
  } as unknown as ConversationRow;
  const [first, second] = listConnections(
    state({ rings: [offer('new')], conversations: [talk('gone', false)] }),
    () => row,
  );
  expect(first).toMatchObject({ visitor: 'Visitor 7', last: 'Handed over by a bot' });
  expect(second).toMatchObject({ ending: { name: 'ended' } });
});

test('[AW2] the time left is told in minutes and seconds', () => {
  expect(countdown(72_000)).toBe('1:12');
  expect(countdown(59_001)).toBe('1:00');
  expect(countdown(9_000)).toBe('0:09');
  expect(countdown(0)).toBe('0:00');
  expect(countdown(-5_000)).toBe('0:00');
});

test('[AW9] a conversation can go to every other skill of its account, and each says who is there', () => {
  const skill = (name: string) => ({ id: asId(name), accountId, name, description: '' }) as unknown as Skill;
  const agent = (name: string, there: AgentRow['state']): AgentRow => ({
    id: asId(name),
    state: there,
    since: 0,
    open: 0,
    load: noLoad(),
    offered: noLoad(),
  });
  const skills = [asId<Skill['id']>('Bot')];
  const targets = transferTargets(
    { kind: 'chat', skillId: 'Human' },
    {
      skills: [skill('Bot'), skill('Human'), skill('Sales')],
      users: [
        user('on', { skills }),
        user('writer', { skills, maxChats: 0 }),
        user('away', { skills }),
        user('disabled', { skills, enabled: false }),
      ],
      agents: [
        agent('on', 'online'),
        agent('writer', 'online'),
        agent('away', 'away'),
        agent('disabled', 'online'),
      ],
    },
  );
  expect(targets.map((target) => [target.skill.name, target.available])).toEqual([
    ['Bot', 1],
    ['Sales', 0],
  ]);
});

test('[AW11] the platform’s code word is told to agents in words', () => {
  const [shown] = shownLines([line(ESCALATION_FAILED, { forAgents: true })], 'Helen');
  expect(shown?.text).toMatch(/^Transfer failed/);
  expect(shown?.isPrivate).toBe(true);
  const lines = [line(ESCALATION_FAILED, { forAgents: true })];
  const [row] = listConnections(state({ conversations: [{ ...talk('a'), lines }] }), unknown);
  expect(row?.last).toMatch(/^Transfer failed/);
});

test('[AW11] a consumer who writes the code word is shown as writing it', () => {
  const consumer = { kind: 'consumer', id: 'c', name: '', pictureUrl: '' } as const;
  const [shown] = shownLines([line(ESCALATION_FAILED, { author: consumer })], 'Helen');
  expect(shown).toMatchObject({
    text: ESCALATION_FAILED,
    name: 'Visitor',
    isPrivate: false,
    mark: undefined,
  });
});

/** The newest conversations as the world tells them: one each second from `first` on. */
const told = (count: number, first: number) =>
  new Map(
    Array.from({ length: count }, (_, n) => [`${first + n}`, { openedAt: (first + n) * 1_000 }] as const),
  );

test('[AW14] a conversation that was taken back with the world is not over: it has never been', () => {
  const talkAt = (second: number, open = false) => ({
    ...talk(`${second}`, open),
    startedAt: second * 1_000,
  });
  expect(isUndone(talkAt(5), told(3, 1))).toBe(true);
  expect(isUndone(talkAt(3), told(3, 1))).toBe(false);
  // Just accepted: the rows come a moment later.
  expect(isUndone(talkAt(5, true), told(3, 1))).toBe(false);
});

test('[AW14] of what is older than all that the world tells of nobody can say, and it stays', () => {
  const talkAt = (second: number) => ({ ...talk(`${second}`, false), startedAt: second * 1_000 });
  expect(isUndone(talkAt(1), told(recentLimit, 2))).toBe(false);
  expect(isUndone(talkAt(1), told(recentLimit - 1, 2))).toBe(true);
});

test('[AW15] a conversation that has ended says last who ended it', () => {
  const ended = (reason: CloseReason) =>
    listConnections(
      state({ conversations: [talk('Ann', false)] }),
      () => ({ phase: { name: 'ended', at: 5, reason } }) as ConversationRow,
    )[0];
  expect(ended('consumer')).toMatchObject({ ending: { at: 5 }, last: 'Ann ended the conversation.' });
  expect(ended('agent')?.last).toBe('The agent ended the conversation.');
  expect(ended('timeout')?.last).toBe(
    'The conversation ended: the visitor had left, or nobody wrote any more.',
  );
  expect(ended('system')?.last).toBe('The conversation has ended.');
  const passedOn = listConnections(state({ conversations: [talk('Ann', false)] }), unknown)[0];
  expect(passedOn).toMatchObject({ kind: 'over', ending: null, last: '' });
});

test('[AW17] it is said how a conversation came here, and why it is offered to me', () => {
  const row = (...milestones: ConversationRow['milestones'][number][]) =>
    ({ kind: 'chat', milestones, accountId, skillId: asId('Human') }) as unknown as ConversationRow;
  const skills = [asId<Skill['id']>('Human')];
  const me = user('me', { skills, maxChats: 3 });
  const there = (name: string, open: number, ringing = 0) =>
    ({
      id: name,
      state: 'online',
      since: 0,
      open,
      load: { chat: open + ringing, messaging: 9 },
    }) as unknown as AgentRow;
  const why = (...others: readonly [string, number, number?][]) =>
    whyHere(row(), 'Human', {
      me,
      staff: {
        users: [me, ...others.map(([name]) => user(name, { skills, maxChats: 1 }))],
        agents: [there('me', 1), ...others.map((other) => there(...other))],
      },
    }).at(-1);
  expect(whyHere(undefined, 'Human', null)).toEqual([]);
  expect(whyHere(row(), 'Human', null)).toEqual(['The visitor asked for a chat.']);
  const messaging = whyHere({ ...row(), kind: 'messaging' }, 'Human', null);
  expect(messaging).toEqual(['The visitor began a conversation.']);
  expect(whyHere(row('bot-joined', 'escalation-failed', 'escalated'), 'Human', null)).toEqual([
    'A bot talked to the visitor first.',
    'A transfer failed on the way: nobody who could take it was Available, so it went back to who sent it.',
    'The bot handed it over to the skill “Human”.',
  ]);
  expect(whyHere(row('bot-joined', 'escalated', 'escalation-failed'), 'Human', null).at(-1)).toBe(
    'The bot handed it over to the skill “Human”.',
  );
  const mine = 'You have the skill “Human”, are Available and take 3 chats at a time; 1 is open now.';
  expect(why()).toBe(`${mine} Nobody else is there.`);
  expect(why(['a', 0])).toBe(`${mine} One other agent could take it too: it goes to the least busy.`);
  expect(why(['a', 1], ['b', 0, 1])).toBe(`${mine} 2 other agents could, but have no room.`);
});
