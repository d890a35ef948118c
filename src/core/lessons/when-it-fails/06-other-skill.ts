import { botSkillStep } from '../connect-to-liveengage/01-bot-skill';
import type { Step, Value } from '../lesson';
import { actionAdd, fields, save } from '../ways';
import { failureGap } from './gaps';
import { otherName, otherSkill } from './others';

const values: readonly Value[] = [
  { label: 'Name', value: otherName, enter: 'type' },
  { label: 'Description', value: 'For the second bot', enter: 'type' },
];

export const otherSkillStep: Step = {
  ...botSkillStep,
  id: 'other-skill',
  part: 'bot',
  title: 'Create a skill for another bot',
  say: 'To hand over to a bot is the same as to a person: it goes to a skill, and whoever has the skill takes it.',
  how: ['Open Users and Skills, tab Skills, and choose Action → Add.', 'Fill in both fields and Save.'],
  values,
  where: { ...botSkillStep.where, way: [...actionAdd, [...fields(values), save]] },
  looksAt: ['skills', 'users'],
  missing: (scene, me) => (otherSkill(scene, me) ? [] : [failureGap('skill-missing', { skill: otherName })]),
  solution: (scene, me) =>
    otherSkill(scene, me)
      ? []
      : [
          {
            kind: 'command',
            command: {
              type: 'skill.save',
              draft: { id: null, ...me, name: otherName, description: 'For the second bot' },
            },
          },
        ],
};
