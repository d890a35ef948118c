import type { Step } from '../lesson';
import { botSkillStep } from './01-bot-skill';
import { humanSkillStep } from './02-human-skill';
import { botUserStep } from './03-bot-user';
import { humanAgentStep } from './04-human-agent';
import { campaignStep } from './05-campaign';
import { engagementStep } from './06-engagement';
import { publishStep } from './07-publish';
import { botStep } from './08-bot';

/** The same steps within another part, of another lesson. */
export function within(part: string, ...steps: readonly Step[]): Step[] {
  return steps.map((step) => ({ ...step, part }));
}

/** What every hand-off stands on: somebody who has done the first lesson has done them. */
export const before = within(
  'before',
  botSkillStep,
  humanSkillStep,
  botUserStep,
  humanAgentStep,
  campaignStep,
  engagementStep,
  publishStep,
  botStep,
);
