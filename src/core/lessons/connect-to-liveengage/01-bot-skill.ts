import { gap } from '../gaps';
import type { Step, Value } from '../lesson';
import { actionAdd, fields, save } from '../ways';
import { botSkill, botSkillName } from './cast';

const values: readonly Value[] = [
  { label: 'Name', value: botSkillName, enter: 'type' },
  { label: 'Description', value: 'Bot skill', enter: 'type' },
];

export const botSkillStep: Step = {
  id: 'bot-skill',
  part: '10',
  asksFor: 'state',
  title: 'Create the skill Bot',
  say: 'A skill is a queue with a name. Chats that are meant for the bot will wait in this one.',
  how: [
    'Open Users and Skills, tab Skills.',
    'Choose Action → Add at the upper right.',
    'Fill in both fields: without a description Save stays off. Then Save.',
  ],
  values,
  where: {
    route: '/a/{account}/um!skills',
    also: ['/a/{account}/um!skills/new'],
    way: [...actionAdd, [...fields(values), save]],
  },
  looksAt: ['skills'],
  missing: (scene, me) => (botSkill(scene, me) ? [] : [gap('skill-missing', { skill: botSkillName })]),
  solution: (scene, { accountId }) =>
    botSkill(scene, { accountId })
      ? []
      : [
          {
            kind: 'command',
            command: {
              type: 'skill.save',
              draft: { id: null, accountId, name: botSkillName, description: 'Bot skill' },
            },
          },
        ],
};
