import { targetOf } from '#model/passes-on';
import { sameName } from '#model/comparable-text';
import type { Bot } from '#model/bot';
import type { Integration } from '#model/integration';
import { fewestGaps, type Judged } from '../fewest-gaps';
import { gap } from '../gaps';
import type { Move, Step } from '../lesson';
import { escalationValues } from '../escalation-values';
import type { Me, Scene } from '../scene';
import { botPanels, button, fields, save } from '../ways';
import { botUsers, humanSkillName, humanSkills, lessonBots } from './cast';

const integrationName = 'Escalation';
const message = 'Hold on, I am getting a colleague for you…';

interface Escalation {
  readonly bot: Bot;
  readonly integration: Integration<'agent-escalation' | 'api'>;
}

function judge(scene: Scene, me: Me): Judged<Escalation> | null {
  const people = humanSkills(scene, me);
  const all = lessonBots(scene, me).flatMap((bot) =>
    bot.integrations.flatMap((integration) =>
      integration.kind === 'agent-escalation' ||
      // A call of the platform’s service does the same, once it leads to people.
      (integration.kind === 'api' && people.some(({ id }) => id === targetOf(integration)))
        ? [{ bot, integration }]
        : [],
    ),
  );
  return fewestGaps(all, ({ integration }) => gapsOf(scene, me, integration));
}

/** Variables stand for whatever they will be; only what is written out can be judged. */
const isVariable = (text: string) => text.includes('{$');

function gapsOf(scene: Scene, me: Me, integration: Escalation['integration']): string[] {
  if (integration.kind === 'api') return [];
  const people = humanSkills(scene, me);
  const skill = people.find((one) => one.id === integration.skillId);
  const words = { integration: integration.name, written: integration.skillName };
  const gaps: string[] = [];
  if (!skill && !isVariable(integration.skillId)) {
    const [first] = people;
    const isOwn = botUsers(scene, me).some(({ skills }) => skills.some((id) => id === integration.skillId));
    gaps.push(
      first
        ? gap(isOwn ? 'integration-own-skill' : 'integration-skill', {
            ...words,
            id: first.id,
            skill: first.name,
          })
        : gap('integration-skill-open', words),
    );
  }
  if (skill && !isVariable(integration.skillName) && !sameName(integration.skillName, skill.name)) {
    gaps.push(gap('integration-name', { ...words, skill: skill.name }));
  }
  if (integration.message.trim() === '') gaps.push(gap('integration-message', words));
  return gaps;
}

function solve(scene: Scene, me: Me): Move[] {
  const judged = judge(scene, me);
  const [bot] = lessonBots(scene, me);
  const [skill] = humanSkills(scene, me);
  if (!bot || !skill || judged?.gaps.length === 0) return [];
  const target = { skillName: skill.name, skillId: skill.id };
  const old = judged?.thing.integration;
  const draft =
    old?.kind === 'agent-escalation'
      ? { ...old, ...target, message: old.message || message, customData: [...old.customData] }
      : {
          id: null,
          kind: 'agent-escalation' as const,
          name: integrationName,
          responseVariable: integrationName,
          ...target,
          message,
          transformScript: '',
          customData: [],
        };
  return [
    { kind: 'command', command: { type: 'integration.save', botId: judged?.thing.bot.id ?? bot.id, draft } },
  ];
}

const values = escalationValues(integrationName, { name: '{humanSkillName}', id: '{humanSkillId}' }, message);

export const escalationStep: Step = {
  id: 'escalation',
  part: '11',
  asksFor: 'state',
  title: 'Add the Escalation integration',
  say: 'Handing a chat to a person is called an escalation. The integration says to which skill it goes, and what the visitor reads meanwhile.',
  how: [
    'In the bot open Integrations and press + Add Integration at the lower left.',
    'Fill in the fields. BLANK_MESSAGE as message sends none.',
    'Save.',
  ],
  values,
  where: {
    route: '/bots/{bot}/integrations{escalationPage}',
    folds: botPanels,
    also: ['/bots/{bot}/integrations/new'],
    way: [[button('+ Add Integration')], [...fields(values), save]],
  },
  looksAt: ['bots', 'skills', 'users'],
  missing(scene, me) {
    const [bot] = lessonBots(scene, me);
    if (!bot) return [gap('bot-missing')];
    const gaps = judge(scene, me)?.gaps ?? [gap('integration-missing', { bot: bot.name })];
    const needsSkill = gaps.length > 0 && humanSkills(scene, me).length === 0;
    return needsSkill ? [...gaps, gap('skill-missing', { skill: humanSkillName })] : gaps;
  },
  solution: solve,
};

/** The integration that is half done, if there is one. */
export function escalationToBe(scene: Scene, me: Me): Integration | null {
  return judge(scene, me)?.thing.integration ?? null;
}
