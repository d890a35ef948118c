import type { AgentRow, BotRunRow, ConversationRow } from '#contract/topics';
import { hasPlace, isAtWorkFor, kindRules } from '#model/conversation-kind';
import type { User } from '#model/user';
import { kindWords } from '../../words/conversation-kinds';

/** What is known of everybody who might take a conversation. */
export interface Staff {
  readonly users: readonly User[];
  readonly agents: readonly AgentRow[];
}

/** How a conversation came to where it is, and why to me; oldest first. [AW17] */
export function whyHere(
  row: Pick<ConversationRow, 'kind' | 'milestones' | 'skillId'> | undefined,
  skill: string,
  offer: { readonly me: User; readonly staff: Staff } | null,
  runs: readonly Pick<BotRunRow, 'log'>[] = [],
): readonly string[] {
  const lines: string[] = [];
  if (!row) return lines;
  const { milestones } = row;
  const cameByBot = milestones.includes('bot-joined');
  lines.push(cameByBot ? 'A bot talked to the visitor first.' : `The visitor ${kindWords[row.kind].asked}.`);
  // One that failed came before the one that led here.
  if (milestones.includes('escalation-failed'))
    lines.push(
      'A transfer failed on the way: nobody who could take it was Available, so it went back to who sent it.',
    );
  const error = errorOf(runs);
  if (error !== null)
    lines.push(`The bot met the error ${error}: Setup Escalation passed it on to the skill “${skill}”.`);
  else if (milestones.includes('escalated')) lines.push(`The bot handed it over to the skill “${skill}”.`);
  if (offer) lines.push(whyMe(row, skill, offer.me, offer.staff));
  return lines;
}

/** The error of an outside engine because of which it was passed on; it ends with the next line that the engine is asked. */
function errorOf(runs: readonly Pick<BotRunRow, 'log'>[]): string | null {
  const told = runs.flatMap(({ log }) => log).toSorted((one, other) => one.at - other.at);
  const last = told.findLast(({ kind }) => kind === 'engine-asked' || kind === 'engine-failed');
  return last?.kind === 'engine-failed' ? last.values.error : null;
}

function whyMe(
  { kind, skillId }: Pick<ConversationRow, 'kind' | 'skillId'>,
  skill: string,
  me: User,
  { users, agents }: Staff,
): string {
  const states = new Map<string, AgentRow>(agents.map((agent) => [agent.id, agent]));
  const isThere = ({ id }: User) => {
    const agent = states.get(id);
    return agent?.state === 'online' && isAtWorkFor(agent, kind);
  };
  const openOf = ({ id }: User) => states.get(id)?.open ?? 0;
  const placesOf = (user: User) => kindRules[kind].placesOf(user);
  // An offer takes a place up until it is answered.
  const hasRoom = (user: User) => hasPlace(placesOf(user), states.get(user.id)?.load[kind] ?? 0);
  const others = users.filter(
    (user) =>
      user.id !== me.id &&
      user.enabled &&
      (skillId === null || user.skills.includes(skillId)) &&
      isThere(user),
  );
  const free = others.filter(hasRoom);
  const allowed = placesOf(me);
  const places =
    allowed === 'unlimited'
      ? `as many ${kindWords[kind].many} as come`
      : `${allowed} ${kindWords[kind].many} at a time`;
  const mine = `You ${skillId === null ? 'are' : `have the skill “${skill}”, are`} Available and take ${places}; ${openOf(me) || 'none'} ${openOf(me) === 1 ? 'is' : 'are'} open now.`;
  if (free.length > 0) return `${mine} ${countOf(free.length)} could take it too: it goes to the least busy.`;
  if (others.length > 0) return `${mine} ${countOf(others.length)} could, but have no room.`;
  return `${mine} Nobody else is there.`;
}

const countOf = (count: number) => (count === 1 ? 'One other agent' : `${count} other agents`);
