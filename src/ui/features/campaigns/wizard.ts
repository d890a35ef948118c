import { freeName } from '#model/free-name';
import type { Wizard } from './campaign-values';
import {
  longestName,
  newEngagement,
  wizardSteps,
  type EngagementValues,
  type WizardStep,
} from './engagement-values';
import { templates } from './gallery';

/** A wizard for one more engagement. */
export const freshWizard: Wizard = { index: null, step: 'source', values: newEngagement, from: null };

/** A wizard on an engagement the campaign already has; its source and picture can be gone back to. */
export function reopenWizard(index: number, values: EngagementValues): Wizard {
  // Of one that is not saved nobody else knows.
  return { index, step: 'settings', values, from: values.id === null ? null : values };
}

export function stepAfter(step: WizardStep): WizardStep {
  return wizardSteps[wizardSteps.findIndex(({ id }) => id === step) + 1]?.id ?? step;
}

export function stepBefore(step: WizardStep): WizardStep | undefined {
  return wizardSteps[wizardSteps.findIndex(({ id }) => id === step) - 1]?.id;
}

/** The answer “this template”: it also names the engagement, unless somebody has named it otherwise. */
export function chooseTemplate(
  values: EngagementValues,
  template: string,
  taken: readonly string[],
): Partial<EngagementValues> {
  const isOurs = values.name === '' || templates.some(({ name }) => isNamedAfter(values.name, name));
  return isOurs ? { template, name: freeName({ stem: template, taken, limit: longestName }) } : { template };
}

function isNamedAfter(name: string, template: string): boolean {
  return name.startsWith(template) && /^( \d+)?$/.test(name.slice(template.length));
}

/** Where the wizard's engagement stands; behind all others when it is one more, or was taken away meanwhile. */
export function engagementIndex(engagements: readonly EngagementValues[], { index, values }: Wizard): number {
  const found = engagements.findIndex(({ id }) => id !== null && id === values.id);
  if (found >= 0) return found;
  return index === null || values.id !== null ? engagements.length : Math.min(index, engagements.length);
}

/** The engagements with the wizard's one in its place. [CW5] */
export function placeEngagement(
  engagements: readonly EngagementValues[],
  wizard: Wizard,
): EngagementValues[] {
  return engagements.toSpliced(engagementIndex(engagements, wizard), 1, wizard.values);
}
