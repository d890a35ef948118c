import { freeName } from '#model/free-name';
import { limits } from '#model/limits';
import { lessonBots } from '../connect-to-liveengage/cast';
import type { Step } from '../lesson';
import { escalationValues } from '../escalation-values';
import { botPanels, button, fields, save } from '../ways';
import { failureGap } from './gaps';
import { otherName, otherSkill, toOther } from './others';

const message = 'I am passing you on to our specialist…';
const variable = 'ToSpecialist';

const values = escalationValues(variable, { name: '{otherSkill}', id: '{otherSkillId}' }, message);

export const toOtherStep: Step = {
  id: 'to-other',
  part: 'bot',
  asksFor: 'state',
  title: 'Add an escalation that leads there',
  say: 'The same kind of integration as for people, with the skill of the other bot.',
  how: ['In the first bot open Integrations and press + Add Integration.', 'Fill in the fields and Save.'],
  values,
  where: {
    route: '/bots/{bot}/integrations',
    folds: botPanels,
    also: ['/bots/{bot}/integrations/new'],
    way: [[button('+ Add Integration')], [...fields(values), save]],
  },
  looksAt: ['bots', 'skills', 'users'],
  missing(scene, me) {
    const [bot] = lessonBots(scene, me);
    if (!bot) return [failureGap('bot-missing')];
    const { name = otherName, id = '…' } = otherSkill(scene, me) ?? {};
    return toOther(scene, me) ? [] : [failureGap('integration-missing', { bot: bot.name, skill: name, id })];
  },
  solution(scene, me) {
    const [bot] = lessonBots(scene, me);
    const skill = otherSkill(scene, me);
    if (!bot || !skill || toOther(scene, me)) return [];
    const taken = bot.integrations.map(({ name }) => name);
    const name = freeName({ stem: variable, taken, limit: limits.integrationName });
    const draft = {
      ...{ id: null, kind: 'agent-escalation' as const, name, responseVariable: variable, message },
      ...{ skillName: skill.name, skillId: skill.id, transformScript: '', customData: [] },
    };
    return [{ kind: 'command', command: { type: 'integration.save', botId: bot.id, draft } }];
  },
};
