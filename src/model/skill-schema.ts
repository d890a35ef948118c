import * as v from 'valibot';
import type { AccountId, SkillId } from './ids';
import { limits } from './limits';
import { id, judgedByHandlers, judgedHere, ownId, type Reading } from './schema-parts';

const typed = ({ text, name }: Reading) => ({
  accountId: id<AccountId>(),
  name: name(limits.skillName),
  description: text(limits.skillDescription),
});

export const skillDraft = v.object({ id: v.nullable(id<SkillId>()), ...typed(judgedByHandlers) });
export const storedSkill = v.object({ id: ownId<SkillId>(), ...typed(judgedHere) });
