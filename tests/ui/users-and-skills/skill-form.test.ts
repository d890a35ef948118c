import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Skill } from '#model/skill';
import { proves } from '#support/proves';
import { skillPath } from '../../../src/ui/features/users-and-skills/skill-address';
import { createSkillForm } from '../../../src/ui/features/users-and-skills/skill-form';
import type { SkillValues } from '../../../src/ui/features/users-and-skills/skill-values';
import { memoryStorage } from '../memory-storage';
import { createWorldSandbox, type WorldSandbox } from '../world-sandbox';

function openForm({ sandbox, account }: WorldSandbox, skill: () => Skill | null = () => null) {
  return createSkillForm(sandbox, memoryStorage(), account.id, skill()?.id ?? null, skill, () => undefined);
}

function whySkillUnsaved(values: SkillValues): string | undefined {
  const form = openForm(createWorldSandbox());
  form.change(values);
  return form.whyNot;
}

async function addSkill(at: WorldSandbox, name: string): Promise<Skill> {
  const form = openForm(at);
  form.change({ name, description: `${name} skill` });
  await form.save.run();
  const skill = Object.values(at.world.skills).find((one) => one.name === name);
  if (!skill) throw new Error(`No skill ${name} was saved.`);
  return skill;
}

test('[US3] Save waits for a name and a description and says which is missing', () => {
  expect(whySkillUnsaved({ name: '', description: '' })).toBe('Enter a name and a description first.');
  proves('S49', () =>
    expect(whySkillUnsaved({ name: 'Human', description: '  ' })).toBe('Enter a description first.'),
  );
  expect(whySkillUnsaved({ name: '', description: 'Bot skill.' })).toBe('Enter a name first.');
  expect(whySkillUnsaved({ name: 'Bot', description: 'Bot skill.' })).toBeUndefined();
});

test('[US3] texts up to the limit can be saved, longer ones are refused with the limit', () => {
  const length = fc.integer({ min: 1, max: 600 });
  fc.assert(
    fc.property(length, length, (inName, inDescription) => {
      const why = whySkillUnsaved({ name: 'n'.repeat(inName), description: 'd'.repeat(inDescription) });
      if (inName > 64) expect(why).toContain('64');
      else if (inDescription > 256) expect(why).toContain('256');
      else expect(why).toBeUndefined();
    }),
  );
});

test('[US3] a skill is saved without the blanks around it, and the form is empty again', async () => {
  const at = createWorldSandbox();
  const form = openForm(at);
  form.change({ name: ' Bot ', description: ' Bot skill. ' });
  expect((await form.save.run()).ok).toBe(true);
  proves('S50', () =>
    expect(Object.values(at.world.skills)).toMatchObject([{ name: 'Bot', description: 'Bot skill.' }]),
  );
  expect(form.values).toEqual({ name: '', description: '' });
});

test('[US1] a form follows what is stored while nothing is typed', async () => {
  const at = createWorldSandbox();
  let skill = await addSkill(at, 'Bot');
  const form = openForm(at, () => skill);
  skill = { ...skill, name: 'Renamed elsewhere' };
  expect(form.values.name).toBe('Renamed elsewhere');
  expect(form.isChanged).toBe(false);
});

test('[US11] a wrong value is named once its field has been left', () => {
  const form = openForm(createWorldSandbox());
  expect(form.errors.at('name')).toBeUndefined();
  form.errors.leave('name');
  expect(form.errors.at('name')).toBe('The name is still empty.');
  expect(form.errors.at('description')).toBeUndefined();
  form.change({ name: 'Bot' });
  expect(form.errors.at('name')).toBeUndefined();
});

test('[US11] a name that is taken is named at the field, nothing typed is lost, and the next letter clears it', async () => {
  const at = createWorldSandbox();
  await addSkill(at, 'Bot');
  const form = openForm(at);
  form.change({ name: 'bot', description: 'Another' });
  await form.save.run();
  expect(form.errors.at('name')).toContain('already');
  expect(form.errors.elsewhere).toBeUndefined();
  expect(form.values).toEqual({ name: 'bot', description: 'Another' });
  form.change({ name: 'bot 2' });
  expect(form.errors.at('name')).toBeUndefined();
});

test('[US11] a refusal that concerns no field is said above the form', async () => {
  const at = createWorldSandbox();
  const skill = await addSkill(at, 'Bot');
  const form = openForm(at, () => skill);
  form.change({ name: 'Bots' });
  delete at.world.skills[skill.id];
  await form.save.run();
  expect(form.errors.elsewhere).toContain('does not exist');
  expect(form.values.name).toBe('Bots');
});

test('[US12] the address of a skill ends with its id', async () => {
  const at = createWorldSandbox();
  const skill = await addSkill(at, 'Bot');
  proves(['S53', 'S54'], () =>
    expect(skillPath(at.account.id, skill.id)).toBe(`/a/${at.account.id}/um!skills/${skill.id}`),
  );
  const human = await addSkill(at, 'Human');
  proves('S55', () => expect(skillPath(at.account.id, human.id)).toMatch(new RegExp(`/${human.id}$`)));
});
