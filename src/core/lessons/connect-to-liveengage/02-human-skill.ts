import { gap } from '../gaps';
import type { Step, Value } from '../lesson';
import { actionAdd, fields, save } from '../ways';
import { humanSkillName, humanSkills } from './cast';

const values: readonly Value[] = [
  { label: 'Name', value: humanSkillName, enter: 'type' },
  { label: 'Description', value: 'For people who take over', enter: 'type' },
];

export const humanSkillStep: Step = {
  id: 'human-skill',
  part: '10',
  asksFor: 'state',
  title: 'Create the skill Human',
  say: 'A second queue, for the people who take over from the bot. You will need its number: it ends the address of the open skill.',
  how: [
    'Choose Action → Add once more, fill in both fields and Save.',
    'Pick each skill in the list and look at the address: the number after um!skills/ is its id.',
  ],
  values,
  where: {
    route: '/a/{account}/um!skills',
    also: ['/a/{account}/um!skills/new'],
    way: [...actionAdd, [...fields(values), save]],
  },
  looksAt: ['skills', 'users'],
  missing: (scene, me) =>
    humanSkills(scene, me).length > 0 ? [] : [gap('skill-missing', { skill: humanSkillName })],
  solution: (scene, me) =>
    humanSkills(scene, me).length > 0
      ? []
      : [
          {
            kind: 'command',
            command: {
              type: 'skill.save',
              draft: {
                id: null,
                accountId: me.accountId,
                name: humanSkillName,
                description: 'For people who take over',
              },
            },
          },
        ],
};
