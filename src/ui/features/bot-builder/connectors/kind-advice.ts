import type { AccountSettings } from '#model/account';
import type { Campaign, Engagement } from '#model/campaign';
import type { Connector } from '#model/connector';
import type { AccountId } from '#model/ids';
import type { Skill } from '#model/skill';
import type { User } from '#model/user';
import { whyNoPlaces, whyOtherKind, whyOtherType } from '#sdk/checks';
import { joinWords } from '../../../live/text-problems';
import { kindWords } from '../../../words/conversation-kinds';

interface Around {
  readonly campaigns: readonly Campaign[];
  readonly skills: readonly Skill[];
  /** The settings of an account. */
  readonly settingsOf: (of: AccountId) => AccountSettings;
  readonly userOf: (connector: Connector) => User | undefined;
}

/** Where the conversation type of a connector and that of what leads to it are not the same, or its user has no places for it. [BB41] [AD19] */
export function kindAdvice(connectors: readonly Connector[], around: Around): string[] {
  const advice = connectors.map((connector) => adviceOf(connector, connectors, around));
  return [...new Set(advice.filter((sentence) => sentence !== null))];
}

function adviceOf(connector: Connector, all: readonly Connector[], around: Around): string | null {
  const user = around.userOf(connector);
  const without = user && whyNoPlaces(user, connector.conversationKind);
  if (without) return without;
  const published = around.campaigns
    .filter((one) => one.publishedAt !== null && one.accountId === connector.accountId)
    .flatMap(({ engagements }) => engagements);
  const settings = around.settingsOf(connector.accountId);
  // What is not of the account’s type has to change, and is told before deploying. [AD43]
  if (whyOtherType(settings, connector.conversationKind)) return null;
  // As long as nothing is published there is nothing to fit.
  if (!user || published.length === 0) return null;
  const kind = kindWords[connector.conversationKind].name;
  const others = published.filter(
    (engagement) =>
      engagement.conversationKind !== connector.conversationKind &&
      !whyOtherKind(settings, engagement.conversationKind) &&
      leadsToSkillOf(engagement, user) &&
      !all.some(
        (one) => one.conversationKind === engagement.conversationKind && isFor(engagement, one, around),
      ),
  );
  const [first] = others;
  if (first) {
    const names = joinWords(others.map(({ name }) => `“${name}”`));
    const label = kindWords[first.conversationKind].name;
    const [noun, verb] = others.length === 1 ? ['engagement', 'leads'] : ['engagements', 'lead'];
    return (
      `The ${label.toLowerCase()} ${noun} ${names} ${verb} to ${skillsOf(others, around.skills)}, but the connector of ${user.loginName} is for ${kind}. ` +
      `The two should be the same: change the connector’s Conversation Type to ${label}, or that of the engagement.`
    );
  }
  if (published.some((it) => it.conversationKind === connector.conversationKind && reaches(it, user)))
    return null;
  return (
    `The connector of ${user.loginName} is for ${kind}, but no published ${kind.toLowerCase()} engagement ` +
    'leads to a skill of this user: no visitor comes straight to the bot.'
  );
}

function leadsToSkillOf({ routing }: Engagement, { skills }: User): boolean {
  return routing.kind === 'specific-skill' && skills.includes(routing.skillId);
}

/** What leads to all skills may come to anybody. */
function reaches(engagement: Engagement, user: User): boolean {
  return engagement.routing.kind === 'all-skills' || leadsToSkillOf(engagement, user);
}

function isFor(engagement: Engagement, connector: Connector, { userOf }: Around): boolean {
  const user = userOf(connector);
  return user !== undefined && leadsToSkillOf(engagement, user);
}

function skillsOf(engagements: readonly Engagement[], skills: readonly Skill[]): string {
  const ids = engagements.flatMap(({ routing }) =>
    routing.kind === 'specific-skill' ? [routing.skillId] : [],
  );
  const names = [...new Set(ids)].flatMap((id) => skills.find((skill) => skill.id === id)?.name ?? []);
  return `the ${names.length === 1 ? 'skill' : 'skills'} ${joinWords(names)}`;
}
