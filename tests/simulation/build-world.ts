import type { AccountId, BotId, CampaignId, ConnectorId, EngagementId, SkillId, UserId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import type { LoginMethod } from '#model/user';
import { firstProfileId } from '#model/profile';
import { besides } from '#support/besides';
import type { Machine } from './machine';
import { endpointDraft } from './engine-answers';
import type { BotShape, EngineShape, Shape } from './world-shapes';

/** Who and what a shape became. Lists grow as deeds add to them; nothing is ever taken out, so that numbers stay. */
export interface Roster {
  readonly accountId: AccountId;
  readonly me: UserId;
  readonly rename: (name: string) => string;
  readonly skills: SkillId[];
  readonly humans: UserId[];
  readonly botUsers: UserId[];
  readonly bots: BotId[];
  readonly connectors: ConnectorId[];
  readonly engagements: { readonly campaignId: CampaignId; readonly engagementId: EngagementId }[];
}

const password = 'pass-word';

/** By commands, as the owner of one of the world's accounts would. */
export async function buildWorld(
  machine: Machine,
  shape: Shape,
  rename: (name: string) => string = (name) => name,
  place = 0,
): Promise<Roster> {
  const world = await machine.world();
  const accountId = world.order.accounts[place] as AccountId;
  const me = world.order.users.find((id) => world.users[id]?.accountId === accountId) as UserId;
  const roster: Roster = {
    accountId,
    me,
    rename,
    skills: [],
    humans: [],
    botUsers: [],
    bots: [],
    connectors: [],
    engagements: [],
  };
  for (let number = 0; number < shape.skills; number += 1)
    roster.skills.push(await makeSkill(machine, roster));
  for (const human of shape.humans) await makeHuman(machine, roster, human);
  for (const bot of shape.bots) await makeBot(machine, roster, bot);
  if (shape.engine) await makeEngine(machine, roster, shape.engine);
  for (const { kind, skill, published } of shape.engagements) {
    const engagement = {
      id: null,
      source: 'web' as const,
      name: 'Button',
      template: 'Corner button',
      conversationKind: kind,
      routing:
        skill === null
          ? ({ kind: 'all-skills' } as const)
          : ({ kind: 'specific-skill', skillId: roster.skills[skill]! } as const),
      buttonText: 'Chat',
      window: 'Classic',
    };
    const name = `Campaign ${roster.engagements.length}`;
    const draft = { id: null, accountId, name, goal: 'Interact with consumers', engagements: [engagement] };
    const { campaignId } = await machine.must({ type: 'campaign.save', draft }, me);
    if (published) await machine.must({ type: 'campaign.publish', campaignId }, me);
    const made = (await machine.world()).campaigns[campaignId]?.engagements[0];
    if (made) roster.engagements.push({ campaignId, engagementId: made.id });
  }
  return roster;
}

/** A fresh world gets a second account, which comes as it would in a file. */
export async function openNextDoor(machine: Machine): Promise<void> {
  const saved = await machine.workspace({ type: 'export' });
  const file = (saved.ok && saved.value?.file) || '';
  const imported = await machine.workspace({ type: 'import', file: besides(file, file) });
  if (!imported.ok) throw new Error(imported.failure.text);
}

/** What is in it, with its bots at work. */
export async function settleNextDoor(machine: Machine, shape: Shape) {
  const roster = await buildWorld(machine, shape, undefined, 1);
  for (const connectorId of roster.connectors)
    await machine.do({ type: 'connector.start', connectorId }, roster.me);
  return { roster, consumers: shape.consumers };
}

export async function makeSkill(
  machine: Machine,
  { accountId, me, skills, rename }: Roster,
): Promise<SkillId> {
  const draft = { id: null, accountId, name: rename(`Skill ${skills.length}`), description: 'A skill' };
  return (await machine.must({ type: 'skill.save', draft }, me)).skillId;
}

function userDraft(
  { accountId, skills, rename }: Roster,
  given: {
    name: string;
    type: 'human' | 'bot';
    login: LoginMethod;
    skills: readonly number[];
    maxChats: number | 'unlimited';
  },
) {
  return {
    id: null,
    accountId,
    type: given.type,
    loginName: given.name,
    email: 'a@example.com',
    nickname: rename(given.name),
    name: rename(given.name),
    login: given.login,
    profiles: [firstProfileId(accountId, 'agent')],
    maxChats: given.maxChats,
    maxMessaging: given.maxChats === 'unlimited' ? undefined : given.maxChats,
    skills: given.skills.flatMap((place) => skills[place] ?? []),
    enabled: true,
  };
}

export async function makeHuman(
  machine: Machine,
  roster: Roster,
  human: Shape['humans'][number],
): Promise<void> {
  const name = `human-${roster.humans.length}`;
  const draft = userDraft(roster, { ...human, name, type: 'human', login: { method: 'password', password } });
  if (human.manager) draft.profiles.push(firstProfileId(roster.accountId, 'agent-manager'));
  roster.humans.push((await machine.must({ type: 'user.save', draft }, roster.me)).userId);
}

/** A bot with its user and its connector, which is not started. */
async function makeBot(machine: Machine, roster: Roster, shape: BotShape): Promise<void> {
  const { accountId, me } = roster;
  const number = roster.bots.length;
  const name = `bot-${number}`;
  const login: LoginMethod =
    shape.login === 'password'
      ? { method: 'password', password }
      : {
          method: 'api-key',
          key: (await machine.must({ type: 'user.generateKey', loginName: name }, me)).key,
        };
  const draft = userDraft(roster, { ...shape, name, type: 'bot', login });
  const { userId } = await machine.must({ type: 'user.save', draft }, me);
  const { botId } = await machine.must({ type: 'bot.create', accountId, name, description: '' }, me);
  roster.botUsers.push(userId);
  roster.bots.push(botId);
  await teach(machine, roster, botId, shape);
  const { connectorId } = await machine.must(
    {
      type: 'connector.save',
      draft: {
        id: null,
        plays: { kind: 'bot', botId },
        accountId,
        userId,
        role: 'agent',
        conversationKind: shape.kind,
        environment: 'demo',
        settings: [],
      },
    },
    me,
  );
  roster.connectors.push(connectorId);
}

/** An outside engine, by an endpoint that stands in for it; it is at work. */
async function makeEngine(machine: Machine, roster: Roster, shape: EngineShape): Promise<void> {
  const { accountId, me, skills } = roster;
  const draft = userDraft(roster, {
    ...{ ...shape, name: 'engine', type: 'bot', login: { method: 'password', password } },
  });
  const { userId } = await machine.must({ type: 'user.save', draft }, me);
  roster.botUsers.push(userId);
  await machine.must(
    { type: 'endpoint.save', draft: { ...endpointDraft(accountId, 0, ''), id: null, accountId } },
    me,
  );
  const fields = { authentication: 'UserPass', workspaceUrl: 'https://watson.example/api', workspaceId: 'w' };
  const more = { username: 'me', password, versionDate: '2018-09-20' };
  const { connectorId } = await machine.must(
    {
      type: 'connector.save',
      draft: {
        ...{ id: null, accountId, userId, role: 'agent', environment: 'demo', settings: [] },
        conversationKind: shape.kind,
        plays: {
          ...{ kind: 'engine', engine: 'watson', chat: null },
          ...(shape.welcomes && { welcomes: true }),
          fields: Object.entries({ ...fields, ...more }).map(([key, value]) => ({ key, value })),
          escalation: {
            ...{ customer: 'Somebody comes.', agent: 'The engine fails.', failure: 'Nobody is here.' },
            skillId: skills[shape.escalatesTo] ?? skills[0]!,
          },
        },
      },
    },
    me,
  );
  roster.connectors.push(connectorId);
  await machine.must({ type: 'connector.start', connectorId }, me);
}

/** It repeats what it did not understand, asks one question, says goodbye, and hands over to a human. */
async function teach(machine: Machine, { me, skills }: Roster, botId: BotId, shape: BotShape): Promise<void> {
  const skillId = skills[shape.escalatesTo] ?? '1';
  const dialogs = async () => (await machine.world()).bots[botId]?.dialogs ?? [];
  const save = async (dialogId: string, interaction: Interaction) =>
    void (await machine.must(
      { type: 'interaction.save', botId, dialogId: dialogId as never, interaction: interaction as never },
      me,
    ));
  const fallback = (await dialogs()).find(({ kind }) => kind === 'fallback');
  const said = fallback?.interactions[0];
  if (fallback && said?.kind === 'text')
    await save(fallback.id, { ...said, text: 'You said {$userMessage}', delayMs: shape.delayMs });
  const { integrationId } = await machine.must(
    {
      type: 'integration.save',
      botId,
      draft: {
        id: null,
        kind: 'agent-escalation',
        name: 'Escalation',
        responseVariable: 'Escalation',
        skillName: 'Human',
        skillId,
        message: 'Please hold on.',
        transformScript: '',
        customData: [],
      },
    },
    me,
  );
  async function dialog(
    name: string,
    patterns: readonly string[],
    then: 'text' | 'text-question' | 'integration',
  ) {
    const { dialogId } = await machine.must({ type: 'dialog.create', botId, name, kind: 'standard' }, me);
    const find = async (place: number) =>
      (await dialogs()).find((one) => one.id === dialogId)?.interactions[place];
    const starter = await find(0);
    if (starter?.kind === 'user-says') await save(dialogId, { ...starter, sample: name, patterns });
    await machine.must(
      { type: 'interaction.add', botId, dialogId, kind: then, after: starter?.id ?? null },
      me,
    );
    const second = await find(1);
    if (second?.kind === 'integration') await save(dialogId, { ...second, integrationId });
    else if (second?.kind === 'text')
      await save(dialogId, {
        ...second,
        text: `${name}.`,
        next: name === 'Bye' ? { kind: 'close-conversation' } : { kind: 'next' },
      });
    else if (second?.kind === 'text-question') await save(dialogId, { ...second, text: `${name}?` });
  }
  if (shape.hearsFailure) await dialog('Nobody is there', ['__agent_escalation_failed__'], 'text');
  await dialog('Handoff', ['*(human|escalation_failed)*'], 'integration');
  await dialog('Your number', ['*order*'], 'text-question');
  await dialog('Bye', ['*goodbye*'], 'text');
}
