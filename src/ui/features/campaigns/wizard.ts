import type { Wizard } from './campaign-values';
import { newEngagement, wizardSteps, type EngagementValues, type WizardStep } from './engagement-values';
import { templates } from './gallery';

/** A wizard for one more engagement. */
export const freshWizard: Wizard = { index: null, step: 'source', values: newEngagement };

/** A wizard on an engagement the campaign already has; its source and picture can be gone back to. */
export function reopenWizard(index: number, values: EngagementValues): Wizard {
  return { index, step: 'settings', values };
}

export function stepAfter(step: WizardStep): WizardStep {
  return wizardSteps[wizardSteps.findIndex(({ id }) => id === step) + 1]?.id ?? step;
}

export function stepBefore(step: WizardStep): WizardStep | undefined {
  return wizardSteps[wizardSteps.findIndex(({ id }) => id === step) - 1]?.id;
}

/** The answer “this template”: it also names the engagement, unless somebody has named it otherwise. */
export function chooseTemplate(values: EngagementValues, template: string): Partial<EngagementValues> {
  const named = values.name !== '' && !templates.some(({ name }) => name === values.name);
  return named ? { template } : { template, name: template };
}

/** The engagements with the wizard's one in its place. [CW5] */
export function placeEngagement(
  engagements: readonly EngagementValues[],
  { index, values }: Wizard,
): EngagementValues[] {
  if (index === null || index >= engagements.length) return [...engagements, values];
  return engagements.with(index, values);
}
