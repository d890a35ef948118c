import type { AgentState } from '#model/agent';
import { ttrTypes } from '#model/ttr';
import { forAgentsMark, type Scene, type Seat } from '../scene';
import { again, choose, type Deeds } from './deed';

const those = (scene: Scene, fit: (seat: Seat) => boolean) =>
  scene.seats.filter(fit).map(({ number }) => number);
const seatOf = (scene: Scene, who: number) => scene.seats[who]!;
const atWork = (scene: Scene) => those(scene, ({ tab }) => tab !== null);
const rung = (scene: Scene) => those(scene, ({ tab }) => (tab?.state.rings.length ?? 0) > 0);
const openAt = ({ tab }: Seat) => tab?.state.conversations.filter(({ open }) => open) ?? [];
const busy = (scene: Scene) => those(scene, (seat) => openAt(seat).length > 0);
const ofRing = (scene: Scene, who: number) => seatOf(scene, who).tab?.state.rings[0]?.conversationId;
const ofDesk = (scene: Scene, who: number) => openAt(seatOf(scene, who))[0]?.id;

/** Agents: they come, go, accept, refuse, answer, transfer, return, hurry, close, forget, and close their tab. */
export const agentDeeds: Deeds = {
  'agent.comes': {
    weight: 20,
    who: (scene) => those(scene, (seat) => seat.tab === null || seat.tab.state.connection === 'signed-out'),
    async do(scene, who) {
      const seat = seatOf(scene, who);
      const { userId, roster } = seat;
      const signedIn = await scene.machine.do({ type: 'user.signIn', userId }, roster.me);
      if (!signedIn.ok) return `human ${who} may not sign in`;
      scene.openTab(seat, signedIn.value.bearer);
      return `human ${who} signs in`;
    },
  },
  'agent.goes': {
    who: atWork,
    about: ofDesk,
    do(scene, who) {
      const seat = seatOf(scene, who);
      seat.tab?.stop();
      seat.tab = null;
      return `human ${who} closes the tab`;
    },
  },
  'agent.online': {
    weight: 25,
    who: (scene) =>
      those(scene, ({ tab }) => tab?.state.connection === 'open' && tab.state.agentState !== 'online'),
    do(scene, who) {
      void seatOf(scene, who).tab?.setState('online');
      return `human ${who} is Available`;
    },
  },
  'agent.away': {
    weight: 6,
    who: (scene) => those(scene, ({ tab }) => tab?.state.agentState === 'online'),
    about: (scene, who) => ofRing(scene, who) ?? ofDesk(scene, who),
    do(scene, who, dice) {
      const state = choose<AgentState>(['away', 'back-soon', 'offline'], dice) ?? 'away';
      void seatOf(scene, who).tab?.setState(state);
      return `human ${who} is ${state}`;
    },
  },
  'agent.accepts': {
    weight: 45,
    who: rung,
    about: ofRing,
    do(scene, who, dice) {
      const { tab } = seatOf(scene, who);
      const ring = choose(tab?.state.rings ?? [], dice);
      if (ring) void tab?.accept(ring.id);
      return `human ${who} accepts`;
    },
  },
  'agent.refuses': {
    weight: 8,
    who: rung,
    about: ofRing,
    do(scene, who, dice) {
      const { tab } = seatOf(scene, who);
      const ring = choose(tab?.state.rings ?? [], dice);
      if (ring) void tab?.reject(ring.id);
      return `human ${who} refuses`;
    },
  },
  'agent.says': {
    weight: 30,
    who: busy,
    about: ofDesk,
    do(scene, who, dice) {
      const seat = seatOf(scene, who);
      const chat = choose(openAt(seat), dice);
      const note = again(dice) % 5 === 0;
      const text = `${note ? forAgentsMark : 'answer'} #${scene.nextLine()}`;
      if (chat) seat.tab?.say(chat.id, text, note);
      return `human ${who} ${note ? 'notes' : 'says'} “${text}”`;
    },
  },
  'agent.types': {
    weight: 3,
    who: busy,
    about: ofDesk,
    do(scene, who, dice) {
      const seat = seatOf(scene, who);
      const chat = choose(openAt(seat), dice);
      if (chat) seat.tab?.keystroke(chat.id);
      return `human ${who} types`;
    },
  },
  'agent.reads': {
    weight: 5,
    who: busy,
    about: ofDesk,
    do(scene, who, dice) {
      const seat = seatOf(scene, who);
      const chat = choose(openAt(seat), dice);
      if (chat) seat.tab?.markRead(chat.id);
      return `human ${who} reads`;
    },
  },
  'agent.transfers': {
    weight: 12,
    who: busy,
    about: ofDesk,
    do(scene, who, dice) {
      const seat = seatOf(scene, who);
      const chat = choose(openAt(seat), dice);
      const { skills } = seat.roster;
      const skill = choose(skills, again(dice));
      if (chat && skill) void seat.tab?.transfer(chat.id, skill);
      return `human ${who} transfers to skill ${skill ? skills.indexOf(skill) : 'none'}`;
    },
  },
  'agent.returns': {
    weight: 8,
    who: busy,
    about: ofDesk,
    async do(scene, who, dice) {
      const seat = seatOf(scene, who);
      const chat = choose(openAt(seat), dice);
      if (!chat) return `human ${who} has nothing to return`;
      const field = { field: 'ParticipantsChange', type: 'REMOVE', role: 'ASSIGNED_AGENT' };
      await asUser(scene, seat, {
        type: '.ams.cm.UpdateConversationField',
        body: { conversationId: chat.id, conversationField: [field] },
      });
      return `human ${who} returns a conversation to its queue`;
    },
  },
  'agent.takes': {
    weight: 3,
    who: atWork,
    async do(scene, who, dice) {
      const seat = seatOf(scene, who);
      const open = Object.values(scene.world.conversations).filter(
        // What is next door is for nobody here to find.
        ({ accountId, phase }) => accountId === seat.roster.accountId && phase.name !== 'ended',
      );
      const chat = choose(open, dice);
      if (!chat) return `human ${who} finds nothing to join`;
      const role = choose(['MANAGER', 'READER', 'ASSIGNED_AGENT'], again(dice));
      const field = { field: 'ParticipantsChange', type: 'ADD', role };
      await asUser(scene, seat, {
        type: '.ams.cm.UpdateConversationField',
        body: { conversationId: chat.id, conversationField: [field] },
      });
      return `human ${who} joins as ${role}`;
    },
  },
  'agent.times': {
    weight: 5,
    who: atWork,
    async do(scene, who, dice) {
      const seat = seatOf(scene, who);
      const open = Object.values(scene.world.conversations).filter(
        ({ accountId, phase }) => accountId === seat.roster.accountId && phase.name !== 'ended',
      );
      // Of those that have a time to respond, where there are any: who waits changes places.
      const timed = open.filter(({ kind }) => kind === 'messaging');
      const talk = choose(timed.length > 0 ? timed : open, dice);
      if (!talk) return `human ${who} finds nothing to hurry`;
      const ttrType = choose(ttrTypes, again(dice)) ?? 'NORMAL';
      const value = 1 + (again(dice, 2) % 7_200);
      const field = { field: 'TTRField', ttrType, ...(ttrType === 'CUSTOM' && { value }) };
      await asUser(scene, seat, {
        type: '.ams.cm.UpdateConversationField',
        body: { conversationId: talk.id, conversationField: [field] },
      });
      return `human ${who} sets the time to respond to ${ttrType}${ttrType === 'CUSTOM' ? ` ${value}` : ''}`;
    },
  },
  'agent.closes': {
    weight: 10,
    who: busy,
    about: ofDesk,
    do(scene, who, dice) {
      const seat = seatOf(scene, who);
      const chat = choose(openAt(seat), dice);
      if (chat) void seat.tab?.close(chat.id);
      return `human ${who} closes the conversation`;
    },
  },
  'agent.forgets': {
    weight: 2,
    who: atWork,
    do(scene, who) {
      const { tab } = seatOf(scene, who);
      const ended = tab?.state.conversations.find(({ open }) => !open);
      if (ended) tab?.forget(ended.id);
      return `human ${who} clears the list`;
    },
  },
};

/** By a socket of its own, for what the desk has no button for. */
async function asUser(scene: Scene, seat: Seat, frame: object): Promise<void> {
  const url = `/ws_api/account/${seat.roster.accountId}/messaging/brand/${seat.bearer ?? ''}?v=2.1`;
  const line = await scene.ask(seat.owner, url, [frame]);
  line.near.close(1000, '');
  await scene.machine.clock.settle();
}
