import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { lessonBots, mine } from '../connect-to-liveengage/cast';
import { botStep } from '../connect-to-liveengage/08-bot';
import type { Step, Value } from '../lesson';
import { button, fields } from '../ways';
import { failureGap } from './gaps';
import { otherBot, otherName } from './others';

const values: readonly Value[] = [{ label: 'Name', value: otherName, enter: 'type' }];

export const otherBotStep: Step = {
  ...botStep,
  id: 'other-bot',
  part: 'bot',
  title: 'Create the other bot',
  say: 'It knows nothing of the first: no variables, no dialogs. What it has to know travels another way, such as engagement attributes or the Context Service.',
  how: ['Open Conversation Builder and press New Bot.', 'Give it a name.'],
  values,
  where: {
    ...botStep.where,
    way: [[button('New Bot')], [...fields(values), button('Create Bot', { ends: true })]],
  },
  looksAt: ['bots', 'users', 'skills', 'connectors'],
  missing: (scene, me) => (otherBot(scene, me) ? [] : [failureGap('other-missing')]),
  solution(scene, me) {
    // The first bot one makes is the one that hands over.
    if (otherBot(scene, me) || lessonBots(scene, me).length === 0) return [];
    const taken = mine(scene.bots, me).map(({ name }) => name);
    const name = freeName({ stem: otherName, taken, limit: limits.botName });
    const description = 'Takes over from another bot';
    return [{ kind: 'command', command: { type: 'bot.create', ...me, name, description } }];
  },
};
