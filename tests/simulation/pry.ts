import type { Conversation } from '#model/conversation';
import type { Roster } from './build-world';
import { nextDoor, type Scene } from './scene';

/** Everybody asks for what belongs to the other account, by its names; SI17 hears what they are told. */
export async function pry(scene: Scene): Promise<void> {
  const { machine, seats, visitors } = scene;
  const strange = (roster: Roster) =>
    Object.values(scene.world.conversations).filter(({ accountId }) => accountId !== roster.accountId);
  const skillOf = (roster: Roster) =>
    Object.values(scene.world.skills).find(({ accountId }) => accountId !== roster.accountId)?.id ?? '1';
  for (const { owner, roster, bearer } of seats.filter((seat) => seat.bearer !== null)) {
    const url = `/ws_api/account/${roster.accountId}/messaging/brand/${bearer ?? ''}?v=2.1`;
    const about = strange(roster).flatMap((conversation) => questions(conversation, skillOf(roster)));
    const everything = { type: 'cqm.SubscribeExConversations', body: { convState: ['OPEN', 'CLOSE'] } };
    await scene.ask(owner, url, [everything, ...about]);
    const door = owner.startsWith(nextDoor) ? 0 : 1;
    const theirs = scene.world.order.accounts[door] ?? '';
    const path = `/api/account/${theirs}/configuration/le-users/skills`;
    await machine.http(
      { method: 'GET', url: path, headers: { authorization: `Bearer ${bearer ?? ''}` }, body: '' },
      owner,
    );
  }
  for (const { owner, roster, kept } of visitors) {
    const url = `/ws_api/account/${roster.accountId}/messaging/consumer?v=3`;
    for (const jwt of kept.values()) {
      const headers = [{ type: '.ams.headers.ConsumerAuthentication', jwt }];
      const about = strange(roster).flatMap((conversation) => questions(conversation, skillOf(roster)));
      await scene.ask(owner, url, [{ type: 'InitConnection', headers }, ...about]);
    }
  }
}

function questions({ id }: Conversation, skillId: string): object[] {
  const change = (conversationField: object) => ({
    type: 'cm.UpdateConversationField',
    body: { conversationId: id, conversationField: [conversationField] },
  });
  const event = { type: 'ContentEvent', contentType: 'text/plain', message: 'Who is there?' };
  return [
    change({ field: 'ParticipantsChange', type: 'ADD', role: 'MANAGER' }),
    change({ field: 'ParticipantsChange', type: 'ADD', role: 'ASSIGNED_AGENT' }),
    change({ field: 'Skill', type: 'UPDATE', skill: skillId }),
    { type: 'ms.SubscribeMessagingEvents', body: { dialogId: id, fromSeq: 0 } },
    { type: 'ms.QueryMessages', body: { dialogId: id, newerThanSequence: -1 } },
    { type: 'ms.PublishEvent', body: { dialogId: id, event } },
    { type: 'cm.ConsumerRequestConversation', body: { skillId } },
  ];
}
