import { codePanels } from '#model/code';
import { keysOf } from '#model/keys-of';
import type { Scene } from '../scene';
import { again, choose, numbersOf, type Deeds } from './deed';

/** What authors write, and what they should not. */
const snippets = [
  '',
  "botContext.setBotVariable('visits', Number(botContext.getBotVariable('visits') || 0) + 1, false, true);",
  "botContext.sendMessage(botContext.getCurrentUserMessage().length + ' letters');",
  "botContext.sendMessages(['One', 'Two']); botContext.setMessageDelay(700);",
  "botContext.addQuickReplies(['Yes~yes', 'A human~a human please']);",
  "botContext.sendImmediateReply('Not now.');",
  "botContext.setTriggerNextMessage('Welcome Text');",
  "botContext.setTriggerNextMessage('platform.default');",
  "botContext.setTriggerNextMessage('Welcome Back');",
  "throw { toString: function () { return 'odd'; } };",
  'nobody.is.here();',
  'function (',
] as const;

const oneSeedIn = 7;
const always = true;

const numbersOfBots = (scene: Scene) =>
  numbersOf(scene.roster.bots).filter((who) => scene.world.bots[scene.roster.bots[who]!]);

/** Interactions are given code while conversations go on. */
export const codeDeeds: Deeds = {
  'bot.coded': {
    weight: 4,
    oneSeedIn,
    always,
    who: numbersOfBots,
    async do(scene, who, dice) {
      const bot = scene.world.bots[scene.roster.bots[who]!];
      const dialog = choose(bot?.dialogs ?? [], dice);
      const interaction = choose(dialog?.interactions ?? [], again(dice));
      const panel = choose(keysOf(codePanels), again(dice, 2));
      const code = choose(snippets, again(dice, 3));
      if (!bot || !dialog || !interaction || !panel || code === undefined) return 'no code is written';
      const changed = { ...interaction, code: code === '' ? {} : { [panel]: code } } as never;
      const answer = await scene.machine.do(
        { type: 'interaction.save', botId: bot.id, dialogId: dialog.id, interaction: changed },
        scene.roster.me,
      );
      const refused = answer.ok ? '' : ` (refused: ${answer.failure.text})`;
      return `“${interaction.name}” of bot ${who} gets ${panel} code “${code.slice(0, 40)}”${refused}`;
    },
  },
  'bot.functions': {
    weight: 1,
    oneSeedIn,
    always,
    who: numbersOfBots,
    async do(scene, who, dice) {
      const botId = scene.roster.bots[who]!;
      const begin = "function initConversation() { botContext.setBotVariable('begun', 'yes', true, false); }";
      const globalFunctions = choose(['', begin, 'function initConversation() { nobody(); }'], dice) ?? '';
      const command = { type: 'bot.saveFunctions', botId, globalFunctions } as const;
      const answer = await scene.machine.do(command, scene.roster.me);
      return `bot ${who} gets functions of ${globalFunctions.length} characters${answer.ok ? '' : ' (refused)'}`;
    },
  },
};
