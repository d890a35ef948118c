import type { ConversationKind } from '#model/campaign';
import { botIdOf } from '#model/connector';
import type { UserId } from '#model/ids';
import type { Mend, Obstacle } from '#model/obstacle';
import type { Queue } from '#model/queue';
import type { World } from '#model/world';
import { judgeAgents } from './judge-agents';
import { countWithRoom, onlineFor } from './online';

/** What is said of a bot whose connectors are not for such conversations. [RT33] */
const otherKind: Readonly<Record<ConversationKind, string>> = {
  chat: 'takes no chats: its connector is for Messaging',
  messaging: 'takes no messaging conversations: its connector is for Chat',
};

/** Why nobody with this skill could take a conversation now, and where to mend it; null when somebody can. */
export function whyNobody(world: World, queue: Queue): Obstacle | null {
  const { skillId, kind } = queue;
  const skill = skillId === null ? null : world.skills[skillId];
  if (skill === undefined)
    return { text: 'The skill of the engagement no longer exists.', mend: { at: 'campaigns' } };
  if (countWithRoom(world, onlineFor(world, queue), kind) > 0) return null;
  const named = skill === null ? '' : ` with the skill “${skill.name}”`;
  const verdicts = judgeAgents(world, { ...queue, handover: null, refusedBy: [] });
  const skilled = verdicts.filter(
    ({ out }) => out?.kind !== 'disabled' && out?.kind !== 'without-skill' && out?.kind !== 'takes-none',
  );
  if (skilled.length === 0) {
    const who = verdicts.some(({ out }) => out?.kind === 'takes-none')
      ? ' who takes more than “No chats”'
      : '';
    return { text: `There is no enabled user${named}${who}.`, mend: { at: 'users' } };
  }
  if (skilled.some(({ out }) => out?.kind === 'full'))
    return { text: `Every agent${named} is busy.`, mend: { at: 'agent-workspace' } };
  const bots = skilled.flatMap(({ thing }) => (thing.type === 'bot' ? [thing.id] : []));
  if (bots.length === 0) return { text: `No agent${named} is Available.`, mend: { at: 'agent-workspace' } };
  const why = skilled.some(({ out }) => out?.kind === 'other-kind')
    ? `the bot${named} that is Online ${otherKind[kind]}`
    : `no connector of a bot${named} is Online`;
  const text = `No agent${named} is Available, and ${why}.`;
  return { text, mend: connectorsOf(world, bots) };
}

/** The page on which one of these bot users is started; the bots where none has a connector yet. */
function connectorsOf(world: World, users: readonly UserId[]): Mend {
  const connector = Object.values(world.connectors).find(({ userId }) => users.includes(userId));
  const botId = connector && botIdOf(connector);
  return botId ? { at: 'connectors', botId } : { at: 'bots' };
}
