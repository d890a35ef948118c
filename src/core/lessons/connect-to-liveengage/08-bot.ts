import { gap } from '../gaps';
import type { Step, Value } from '../lesson';
import { button, fields } from '../ways';
import { lessonBots } from './cast';

const botName = 'Billing Bot';

const values: readonly Value[] = [{ label: 'Name', value: botName, enter: 'type' }];

export const botStep: Step = {
  id: 'bot',
  part: '11',
  asksFor: 'state',
  title: 'Create a bot and open it',
  say: 'This is the mind behind the bot user. A new one can already greet, and says so when it does not understand.',
  how: ['Open Conversation Builder and press New Bot.', 'Give it a name, then open it in the list.'],
  values,
  where: {
    route: '/bots',
    way: [[button('New Bot')], [...fields(values), button('Create Bot', { ends: true })]],
  },
  looksAt: ['bots'],
  missing: (scene, me) => (lessonBots(scene, me).length > 0 ? [] : [gap('bot-missing')]),
  solution(scene, me) {
    if (lessonBots(scene, me).length > 0) return [];
    return [
      {
        kind: 'command',
        command: {
          type: 'bot.create',
          accountId: me.accountId,
          name: botName,
          description: 'Hands over to people',
        },
      },
    ];
  },
};
