import type { Campaign, Engagement, EngagementRouting } from '#model/campaign';
import { sameName, tidyName } from '#model/comparable-text';
import { checkText, failureAt, type FieldFailure } from '#model/field-failure';
import type { CampaignId, SkillId } from '#model/ids';
import { limits } from '#model/limits';

type Texts = Pick<Engagement, 'name' | 'buttonText'>;

/** What is wrong with the name of a campaign. [AD1] */
export function checkCampaign({ name }: Pick<Campaign, 'name'>): FieldFailure<'name'>[] {
  return checkText('name', 'The campaign’s name', name, limits.campaignName);
}

/** What is wrong with what was typed about an engagement. [AD1] */
export function checkEngagement({ name, buttonText }: Texts): FieldFailure<keyof Texts>[] {
  return [
    ...checkText('name', 'The engagement’s name', name, limits.engagementName),
    ...checkText('buttonText', 'The button’s text', buttonText, limits.buttonText),
  ];
}

export function tidyEngagement<T extends Texts>(engagement: T): T {
  return { ...engagement, name: tidyName(engagement.name), buttonText: tidyName(engagement.buttonText) };
}

/** Nobody can tell two campaigns of one name apart. [CA6] */
export function checkCampaignName(
  { id, accountId, name }: Pick<Campaign, 'accountId' | 'name'> & { readonly id: CampaignId | null },
  campaigns: readonly Campaign[],
): FieldFailure<'name'>[] {
  const isTaken = campaigns.some(
    (other) => other.accountId === accountId && other.id !== id && sameName(other.name, name),
  );
  return isTaken ? [failureAt('name', 'name-taken', { what: 'a campaign', name: tidyName(name) })] : [];
}

/** The one among these that nobody could tell apart from an engagement of that name. [CA6] */
export function twinOf<T extends { readonly name: string }>(name: string, others: readonly T[]) {
  return others.find((other) => sameName(other.name, name));
}

interface Publishable extends Pick<Campaign, 'name' | 'goal'> {
  readonly engagements: readonly { readonly name: string; readonly routing: EngagementRouting }[];
}

/** What a campaign lacks before it can be published, in words that follow “Publish needs”. [CA5] [AD3] */
export function publishGaps(
  { name, goal, engagements }: Publishable,
  hasSkill: (id: SkillId) => boolean,
): string[] {
  return [
    ...(tidyName(name) === '' ? ['a campaign name'] : []),
    ...(goal === '' ? ['a campaign goal'] : []),
    ...(engagements.length === 0 ? ['an engagement'] : []),
    ...engagements
      .filter(({ routing }) => routing.kind === 'specific-skill' && !hasSkill(routing.skillId))
      .map((one) => `a skill for the engagement “${one.name}” (its own was deleted)`),
  ];
}
