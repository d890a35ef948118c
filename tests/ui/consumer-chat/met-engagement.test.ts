import { expect, test } from 'vitest';
import type { VisitorEngagement } from '#contract/topics';
import { asId } from '#model/ids';
import { metEngagement, visitorChoices } from '../../../src/ui/features/consumer-chat/met-engagement';
import { featureAt } from '../../../src/ui/frame/features';
import { parseRoute } from '../../../src/ui/parse-route';
import { pageOf } from '../../../src/ui/words/test-pages';

const obstacle = { text: 'No agent with the skill “Human” is Available.', mend: { at: 'users' } } as const;
const published = (id: string, why: VisitorEngagement['obstacle'] = null): VisitorEngagement => ({
  engagementId: asId(id),
  campaignId: asId('1'),
  campaignName: 'Autumn',
  name: `Button ${id}`,
  template: 'Bubble',
  skillId: null,
  kind: 'chat',
  buttonText: 'Live Chat',
  window: 'Classic',
  obstacle: why,
});

test('[VP13] each published engagement is met at its own address, shown or not', () => {
  const all = [published('7'), published('8'), published('9', obstacle)];
  for (const one of all) {
    const { query } = parseRoute(`#${pageOf('chat', '12345678', one.engagementId)}`);
    expect(metEngagement(all, query.get('engagement'))).toBe(one);
  }
});

test('[VP13] without its name, or with one that is gone, the first that is shown is met, and with none the first', () => {
  const [away, shown] = [published('7', obstacle), published('8')];
  for (const named of [null, '', '404']) {
    expect(metEngagement([away, shown], named)).toBe(shown);
    expect(metEngagement([away], named)).toBe(away);
    expect(metEngagement([], named)).toBeUndefined();
  }
});

test('[CW20] an engagement’s own page is that of its type', () => {
  const pageName = (kind: 'chat' | 'messaging') =>
    featureAt(parseRoute(`#${pageOf(kind, '12345678', '7')}`).segments)?.name;
  expect(pageName('chat')).toBe('Visitor page');
  expect(pageName('messaging')).toBe('Messaging test page');
});

test('[UI371] a visitor can be one of each published engagement, of either type, each on its page', () => {
  const [chat, messaging] = [published('7'), { ...published('8'), kind: 'messaging' as const }];
  expect(visitorChoices('1', [chat, messaging])).toEqual([
    { value: '7', label: 'Autumn: Button 7', group: 'Live chat', path: pageOf('chat', '1', '7') },
    { value: '8', label: 'Autumn: Button 8', group: 'Messaging', path: pageOf('messaging', '1', '8') },
  ]);
  const [only] = visitorChoices('1', [messaging]);
  expect(only?.group).toBeUndefined();
});
