import * as v from 'valibot';
import { conversationKinds, type Engagement, type EngagementDraft } from '#model/campaign';
import { asId, type EngagementId, type SkillId } from '#model/ids';
import { limits } from '#model/limits';
import { checkEngagement, tidyEngagement } from '#sdk/checks';
import { problemsAt } from '../../live/text-problems';
import { usualButtonText, windows } from './gallery';

/** Longest texts, in characters, as the engine takes them. */
export const longestName = limits.engagementName;
export const longestButtonText = limits.buttonText;

/** What the wizard has been told so far; empty texts are not answered yet. */
export const engagementValuesSchema = v.object({
  id: v.nullable(v.pipe(v.string(), v.transform(asId<EngagementId>))),
  source: v.picklist(['', 'web']),
  template: v.string(),
  name: v.string(),
  conversationKind: v.picklist(['', ...conversationKinds]),
  routing: v.picklist(['', 'all-skills', 'specific-skill']),
  skillId: v.pipe(v.string(), v.transform(asId<SkillId>)),
  buttonText: v.string(),
  window: v.string(),
});
export type EngagementValues = v.InferOutput<typeof engagementValuesSchema>;

/** Where a new engagement begins. [CW3] */
export const newEngagement: EngagementValues = {
  id: null,
  source: '',
  template: '',
  name: '',
  conversationKind: '',
  routing: '',
  skillId: asId(''),
  buttonText: usualButtonText,
  window: windows[0].name,
};

export function engagementValues({ routing, ...rest }: Engagement): EngagementValues {
  return {
    ...rest,
    routing: routing.kind,
    skillId: routing.kind === 'specific-skill' ? routing.skillId : asId(''),
  };
}

/** null while something is not answered. */
export function toEngagementDraft(values: EngagementValues): EngagementDraft | null {
  const { source, conversationKind, routing, skillId, ...rest } = values;
  if (source === '' || conversationKind === '' || routing === '') return null;
  return {
    ...tidyEngagement(rest),
    source,
    conversationKind,
    routing: routing === 'specific-skill' ? { kind: routing, skillId } : { kind: routing },
  };
}

export const wizardSteps = [
  { id: 'source', label: 'Source' },
  { id: 'gallery', label: 'Gallery' },
  { id: 'settings', label: 'Engagement Settings' },
  { id: 'studio', label: 'Engagement Studio' },
  { id: 'window', label: 'Engagement Window Library' },
] as const;
export type WizardStep = (typeof wizardSteps)[number]['id'];

/** What is wrong with the texts, by field. */
export function engagementProblems(values: EngagementValues) {
  return problemsAt(checkEngagement(values));
}

/** Why a step cannot be left yet. [CW2][CW4] */
export function whyStay(
  step: WizardStep,
  values: EngagementValues,
  skillExists: (id: SkillId) => boolean,
): string | undefined {
  switch (step) {
    case 'source':
      return values.source === '' ? 'Choose a source first.' : undefined;
    case 'gallery':
      return values.template === '' ? 'Choose a template first.' : undefined;
    case 'settings':
      return whySettingsStay(values, skillExists);
    case 'studio':
      return engagementProblems(values).buttonText;
    case 'window':
      return values.window === '' ? 'Choose a window first.' : undefined;
  }
}

function whySettingsStay(
  values: EngagementValues,
  skillExists: (id: SkillId) => boolean,
): string | undefined {
  const problem = engagementProblems(values).name;
  if (problem) return problem;
  if (values.conversationKind === '') return 'Choose a conversation type first.';
  if (values.routing === '') return 'Choose a routing first.';
  if (values.routing !== 'specific-skill') return undefined;
  if (values.skillId === '') return 'Choose a skill first.';
  return skillExists(values.skillId) ? undefined : 'That skill was deleted: choose another one.';
}
