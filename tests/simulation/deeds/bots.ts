import type { CommandOf } from '#contract/command';
import type { Connector } from '#model/connector';
import type { Scene } from '../scene';
import { again, choose, numbersOf, type Deeds } from './deed';

const connectorNow = ({ roster, world }: Scene, who: number): Connector | undefined => {
  const id = roster.connectors[who];
  return id === undefined ? undefined : world.connectors[id];
};
const connectors = (scene: Scene, fit: (connector: Connector) => boolean) =>
  numbersOf(scene.roster.connectors).filter((who) => {
    const connector = connectorNow(scene, who);
    return connector !== undefined && fit(connector);
  });
const about = (scene: Scene, who: number) => {
  const connector = connectorNow(scene, who);
  const agent = connector && scene.world.agents[connector.userId];
  return Object.keys(agent?.conversations ?? {})[0] as never;
};
const refused = (answer: { ok: boolean; failure?: { text: string } }) =>
  answer.ok ? '' : ` (refused: ${answer.failure?.text ?? ''})`;

async function save(scene: Scene, draft: CommandOf<'connector.save'>['draft']): Promise<string> {
  const answer = await scene.machine.do({ type: 'connector.save', draft }, scene.roster.me);
  if (answer.ok && draft.id === null) scene.roster.connectors.push(answer.value.connectorId);
  return refused(answer);
}

/** Connectors are started, stopped, made, deleted, given another user; bots are edited while they run. */
export const botDeeds: Deeds = {
  'connector.started': {
    weight: 25,
    who: (scene) => connectors(scene, ({ wanted }) => wanted !== 'running'),
    about,
    async do(scene, who) {
      const connectorId = scene.roster.connectors[who]!;
      return `connector ${who} is started${refused(await scene.machine.do({ type: 'connector.start', connectorId }, scene.roster.me))}`;
    },
  },
  'connector.stopped': {
    weight: 5,
    who: (scene) => connectors(scene, ({ wanted }) => wanted === 'running'),
    about,
    async do(scene, who) {
      const connectorId = scene.roster.connectors[who]!;
      return `connector ${who} is stopped${refused(await scene.machine.do({ type: 'connector.stop', connectorId }, scene.roster.me))}`;
    },
  },
  'connector.deleted': {
    weight: 4,
    who: (scene) => connectors(scene, ({ wanted }) => wanted !== 'running'),
    about,
    async do(scene, who) {
      const connectorId = scene.roster.connectors[who]!;
      return `connector ${who} is deleted${refused(await scene.machine.do({ type: 'connector.delete', connectorId }, scene.roster.me))}`;
    },
  },
  'connector.made': {
    weight: 8,
    who: ({ roster, world }) =>
      roster.connectors.length > 8
        ? []
        : numbersOf(roster.botUsers).filter(
            (who) => !Object.values(world.connectors).some(({ userId }) => userId === roster.botUsers[who]),
          ),
    async do(scene, who, dice) {
      const { accountId, bots, botUsers } = scene.roster;
      const botId = choose(bots, dice);
      const userId = botUsers[who];
      if (!botId || !userId) return 'no connector is made';
      const conversationKind = again(dice) % 2 === 0 ? 'chat' : 'messaging';
      const draft = {
        id: null,
        plays: { kind: 'bot', botId },
        accountId,
        userId,
        role: 'agent',
        conversationKind,
        environment: 'demo',
        settings: [],
      } as const;
      return `a connector of bot ${bots.indexOf(botId)} is made for bot user ${who}${await save(scene, draft)}`;
    },
  },
  'connector.reseated': {
    weight: 3,
    who: (scene) => connectors(scene, ({ wanted }) => wanted !== 'running'),
    about,
    async do(scene, who, dice) {
      const connector = connectorNow(scene, who);
      const userId = choose(scene.roster.botUsers, dice);
      if (!connector || !userId) return 'no connector is given another user';
      const draft = { ...connector, userId };
      return `connector ${who} is given bot user ${scene.roster.botUsers.indexOf(userId)}${await save(scene, draft)}`;
    },
  },
  'bot.edited': {
    weight: 5,
    who: (scene) => numbersOf(scene.roster.bots).filter((who) => scene.world.bots[scene.roster.bots[who]!]),
    about(scene, who) {
      return Object.values(scene.world.botRuns)
        .filter(({ botId }) => botId === scene.roster.bots[who])
        .flatMap(({ channel }) => (channel.kind === 'conversation' ? [channel.conversationId] : []))[0];
    },
    async do(scene, who, dice) {
      const bot = scene.world.bots[scene.roster.bots[who]!];
      const dialog = choose(bot?.dialogs ?? [], dice);
      if (!bot || !dialog) return 'no bot is edited';
      const botId = bot.id;
      const dialogId = dialog.id;
      const interaction = choose(dialog.interactions, again(dice));
      const as = scene.roster.me;
      const place = `bot ${who}, “${dialog.name}”`;
      switch (again(dice, 2) % 5) {
        case 0: {
          const { name } = dialog;
          const enabled = !dialog.enabled;
          return `${place} is switched ${enabled ? 'on' : 'off'}${refused(await scene.machine.do({ type: 'dialog.save', botId, dialogId, name, enabled }, as))}`;
        }
        case 1: {
          if (!interaction) return 'nothing to edit';
          const delayMs = choose([0, 700, 10_000], again(dice, 3)) ?? 0;
          const changed = { ...interaction, delayMs } as never;
          return `${place} waits ${delayMs} ms${refused(await scene.machine.do({ type: 'interaction.save', botId, dialogId, interaction: changed }, as))}`;
        }
        case 2:
          return `${place} gets a question${refused(await scene.machine.do({ type: 'interaction.add', botId, dialogId, kind: 'text-question', after: null }, as))}`;
        case 3: {
          if (!interaction || interaction.kind === 'user-says') return 'nothing to take out';
          const interactionId = interaction.id;
          return `${place} loses an interaction${refused(await scene.machine.do({ type: 'interaction.delete', botId, dialogId, interactionId }, as))}`;
        }
        default:
          return `bot ${who} is renamed${refused(await scene.machine.do({ type: 'bot.rename', botId, name: `Bot ${dice % 1000}`, description: '' }, as))}`;
      }
    },
  },
  'bot.previewed': {
    weight: 2,
    who: (scene) => numbersOf(scene.roster.bots).filter((who) => scene.world.bots[scene.roster.bots[who]!]),
    async do(scene, who, dice) {
      const botId = scene.roster.bots[who]!;
      const text = choose(['hello', 'a human please', 'order', 'reset'], dice) ?? '';
      return `bot ${who} hears “${text}” in Preview${refused(await scene.machine.do({ type: 'preview.say', botId, text }, scene.roster.me))}`;
    },
  },
};
