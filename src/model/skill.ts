import type { InferOutput } from 'valibot';
import type { Frozen } from './frozen';
import type { skillDraft, storedSkill } from './skill-schema';

/** A queue with a name. */
export type Skill = Frozen<InferOutput<typeof storedSkill>>;
export type SkillDraft = InferOutput<typeof skillDraft>;
