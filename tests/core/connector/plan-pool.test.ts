import { planPool, seatKey, type Seat } from '#core/connector/plan-pool';
import { partsDown, type Connector } from '#model/connector';
import { asId, type ConnectorId } from '#model/ids';
import type { User } from '#model/user';
import { firstProfileId } from '#model/profile';
import fc from 'fast-check';
import { expect, test } from 'vitest';

function seat(connector: Partial<Connector> = {}, user: Partial<User> = {}): Seat {
  return {
    world: { accounts: {} },
    connector: {
      id: asId('c1'),
      plays: { kind: 'bot', botId: asId('b1') },
      accountId: asId('1'),
      userId: asId('u1'),
      role: 'agent',
      conversationKind: 'chat',
      environment: 'demo',
      settings: [],
      wanted: 'running',
      status: 'online',
      parts: partsDown,
      ...connector,
    },
    user: {
      id: asId('u1'),
      pid: asId('p1'),
      accountId: asId('1'),
      type: 'bot',
      loginName: 'bot',
      email: '',
      nickname: 'Bot',
      name: 'Bot',
      login: { method: 'password', password: 'p' },
      profiles: [firstProfileId(asId('1'), 'agent')],
      maxChats: 'unlimited',
      skills: [],
      enabled: true,
      createdBy: null,
      ...user,
    },
  };
}

const nothing = { start: [], stop: [], restart: [], drop: [] };
const runningAs = (one: Seat) => new Map([[one.connector.id, seatKey(one)]]);

test('[CN10] what is wanted is started, what runs already is left alone', () => {
  const one = seat();
  expect(planPool([one], new Map())).toEqual({ ...nothing, start: [one] });
  expect(planPool([one], runningAs(one))).toEqual(nothing);
});

for (const wanted of ['never-started', 'stopped'] as const) {
  test(`[CN10] what is ${wanted} is not started, and stopped where it runs`, () => {
    const one = seat({ wanted });
    expect(planPool([one], new Map())).toEqual(nothing);
    expect(planPool([one], runningAs(one))).toEqual({ ...nothing, stop: ['c1'] });
  });
}

test('[CN12] what has no seat any more is dropped', () => {
  expect(planPool([], runningAs(seat()))).toEqual({ ...nothing, drop: ['c1'] });
});

const workChanges: [string, Partial<Connector>, Partial<User>][] = [
  ['another bot', { plays: { kind: 'bot', botId: asId('b2') } }, {}],
  ['another user', { userId: asId('u2') }, { id: asId('u2') }],
  ['another role', { role: 'manager' }, {}],
  ['another kind of conversation', { conversationKind: 'messaging' }, {}],
  ['another environment', { environment: 'production' }, {}],
  ['another login name', {}, { loginName: 'other' }],
  ['another password', {}, { login: { method: 'password', password: 'q' } }],
  ['a disabled user', {}, { enabled: false }],
  ['another profile', {}, { profiles: [firstProfileId(asId('1'), 'agent-manager')] }],
];
for (const [what, connector, user] of workChanges) {
  test(`[CN11] ${what} starts it anew`, () => {
    const changed = seat(connector, user);
    expect(planPool([changed], runningAs(seat()))).toEqual({ ...nothing, restart: [changed] });
  });
}

const otherChanges: [string, Partial<Connector>, Partial<User>][] = [
  ['its own status', { status: 'offline' }, {}],
  ['more skills', {}, { skills: [asId('42')] }],
  ['another nickname', {}, { nickname: 'Robbie' }],
  ['another limit', {}, { maxChats: 5 }],
];
for (const [what, connector, user] of otherChanges) {
  test(`[CN11] ${what} does not start it anew`, () => {
    expect(planPool([seat(connector, user)], runningAs(seat()))).toEqual(nothing);
  });
}

test('[CN10] carrying a plan out leaves nothing to do, whatever ran before', () => {
  const ids = ['c1', 'c2', 'c3', 'c4'].map((id) => asId<ConnectorId>(id));
  const seats = fc
    .uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        wanted: fc.constantFrom('never-started' as const, 'running' as const, 'stopped' as const),
        enabled: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    )
    .map((rows) => rows.map(({ id, wanted, enabled }) => seat({ id, wanted }, { enabled })));
  const before = fc.uniqueArray(fc.tuple(fc.constantFrom(...ids), fc.boolean()), { selector: ([id]) => id });
  fc.assert(
    fc.property(seats, before, (wanted, ran) => {
      const running = new Map(ran.map(([id, enabled]) => [id, seatKey(seat({ id }, { enabled }))]));
      const plan = planPool(wanted, running);
      for (const id of [...plan.stop, ...plan.drop]) expect(running.delete(id)).toBe(true);
      for (const one of plan.restart) expect(running.has(one.connector.id)).toBe(true);
      for (const one of plan.start) expect(running.has(one.connector.id)).toBe(false);
      for (const one of [...plan.restart, ...plan.start]) running.set(one.connector.id, seatKey(one));
      expect(planPool(wanted, running)).toEqual(nothing);
      const shouldRun = wanted.filter(({ connector }) => connector.wanted === 'running');
      expect([...running.keys()].sort()).toEqual(shouldRun.map(({ connector }) => connector.id).sort());
    }),
  );
});
