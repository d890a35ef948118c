import { expect, test } from 'vitest';
import { asId, type SkillId } from '#model/ids';
import { proves } from '#support/proves';
import {
  toEngagementDraft,
  engagementValues,
  newEngagement,
  whyStay,
  wizardSteps,
  type EngagementValues,
} from '../../../src/ui/features/campaigns/engagement-values';
import { templates } from '../../../src/ui/features/campaigns/gallery';
import { chooseTemplate, stepAfter, stepBefore } from '../../../src/ui/features/campaigns/wizard';

const bot = asId<SkillId>('3402109730');
const exists = (id: SkillId) => id === bot;
const complete: EngagementValues = {
  ...newEngagement,
  source: 'web',
  template: 'Corner button',
  name: 'Corner button',
  conversationKind: 'chat',
  routing: 'specific-skill',
  skillId: bot,
};

test('[CW2] a new engagement is led from source to window library and back', () => {
  const forth = wizardSteps.map(({ id }) => stepAfter(id));
  expect(forth).toEqual(['gallery', 'settings', 'studio', 'window', 'window']);
  expect(wizardSteps.map(({ id }) => stepBefore(id))).toEqual([
    undefined,
    'source',
    'gallery',
    'settings',
    'studio',
  ]);
});

test('[CW2] source and template have to be chosen', () => {
  proves('S86', () => expect(whyStay('source', newEngagement, exists)).toBe('Choose a source first.'));
  expect(whyStay('source', { ...newEngagement, source: 'web' }, exists)).toBeUndefined();
  proves('S87', () => expect(whyStay('gallery', newEngagement, exists)).toBe('Choose a template first.'));
  expect(whyStay('gallery', complete, exists)).toBeUndefined();
});

test('[CW2] the settings ask for name, conversation type, routing and skill, one after the other', () => {
  const asks = (part: Partial<EngagementValues>) => whyStay('settings', { ...complete, ...part }, exists);
  expect(asks({ name: ' ' })).toContain('still empty');
  proves('S88', () => expect(asks({ conversationKind: '' })).toBe('Choose a conversation type first.'));
  proves('S90', () => expect(asks({ routing: '' })).toBe('Choose a routing first.'));
  expect(asks({ skillId: asId<SkillId>('') })).toBe('Choose a skill first.');
  expect(asks({ routing: 'all-skills', skillId: asId<SkillId>('') })).toBeUndefined();
  expect(asks({})).toBeUndefined();
});

test('[CW3] the studio and the window library can be passed as they are', () => {
  proves('S93', () => expect(whyStay('studio', newEngagement, exists)).toBeUndefined());
  proves('S94', () => expect(whyStay('window', newEngagement, exists)).toBeUndefined());
});

test('[CW3] the text of the button may be changed but neither emptied nor made too long', () => {
  const asks = (buttonText: string) => whyStay('studio', { ...complete, buttonText }, exists);
  expect(asks('')).toContain('still empty');
  expect(asks('x'.repeat(40))).toBeUndefined();
  expect(asks('x'.repeat(41))).toContain('at most 40');
});

test('[CW4] a skill that was deleted has to be replaced', () => {
  expect(whyStay('settings', complete, () => false)).toContain('deleted');
});

test('[CW5] what was answered becomes the engagement and comes back the same', () => {
  expect(toEngagementDraft(newEngagement)).toBeNull();
  const draft = toEngagementDraft(complete);
  proves(['S89', 'S91'], () =>
    expect(draft).toMatchObject({
      source: 'web',
      conversationKind: 'chat',
      routing: { kind: 'specific-skill', skillId: bot },
    }),
  );
  if (!draft) throw new Error('A complete engagement has a draft.');
  expect(engagementValues({ ...draft, id: asId('9') })).toEqual({ ...complete, id: '9' });
});

test('[CW5] a template names the engagement until somebody has named it otherwise', () => {
  const [first, second] = templates;
  const named = { ...newEngagement, ...chooseTemplate(newEngagement, first.name, []) };
  expect(named.name).toBe(first.name);
  expect(chooseTemplate(named, second.name, [])).toEqual({ template: second.name, name: second.name });
  expect(chooseTemplate({ ...named, name: 'Mine' }, second.name, [])).toEqual({ template: second.name });
});
