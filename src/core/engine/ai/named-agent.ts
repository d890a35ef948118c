import type { Conversation } from '#model/conversation';
import type { SkillId, UserId } from '#model/ids';
import type { World } from '#model/world';
import { oldIdOf } from '../../protocol/old-id';
import { judgeAgents, type NotThisAgent } from '../../routing/judge-agents';

/** Whom an engine has named and by which skill they get it; or why they do not, for whoever reads the log. */
export type NamedAgent =
  | { readonly userId: UserId; readonly name: string; readonly skillId: SkillId; readonly skillName: string }
  | { readonly why: string };

/** Who is there and may have it gets it: by the skill the engine has named, or by one of theirs. [AE128] */
export function namedAgent(
  world: World,
  conversation: Conversation | undefined,
  word: string,
  skillId: SkillId | null,
): NamedAgent {
  const user = Object.values(world.users).find(
    (one) => one.accountId === conversation?.accountId && [one.id, one.pid, oldIdOf(one)].includes(word),
  );
  if (!conversation || !user) return { why: `Nobody of the account has the id ${word}.` };
  const { accountId, kind, phase } = conversation;
  const handover =
    phase.name === 'assigned'
      ? { from: phase.userId, fromSkillId: conversation.skillId, at: phase.since }
      : null;
  let why: NotThisAgent | null = { kind: 'without-skill', values: {} };
  for (const one of skillId === null ? user.skills : [skillId]) {
    const asked = { accountId, kind, skillId: one, handover, refusedBy: [] };
    why = judgeAgents(world, asked).find(({ thing }) => thing.id === user.id)?.out ?? null;
    const skillName = world.skills[one]?.name ?? '';
    if (why === null) return { userId: user.id, name: user.nickname, skillId: one, skillName };
  }
  return { why: `${user.nickname}, whom the engine names, ${whyWords[why.kind]}.` };
}

const whyWords: { readonly [K in NotThisAgent['kind']]: string } = {
  disabled: 'is disabled',
  'without-skill': 'does not have the skill',
  'takes-none': 'has no places for conversations of this kind',
  'not-online': 'is not Online',
  'other-kind': 'is Online by a connector for conversations of another kind',
  'passed-on': 'is who passes it on',
  full: 'has no place free',
};
