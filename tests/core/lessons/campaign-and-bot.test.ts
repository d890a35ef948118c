import { expect, test } from 'vitest';
import type { Bot } from '#model/bot';
import type { Campaign, Engagement } from '#model/campaign';
import type { Dialog } from '#model/dialog';
import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { anywhere, wordsFound } from '#core/lessons/connect-to-liveengage/pattern-words';
import { proves } from '#support/proves';
import { change, worldBefore, type ChangedWorld } from './changed-world';

const any = () => true;
const handoff = (dialog: Dialog) => dialog.name === 'Agent Handoff';

function changeEngagement({ world }: ChangedWorld, to: Partial<Engagement>): void {
  change<Campaign>(world.campaigns, any, ({ engagements }) => ({
    engagements: engagements.map((one) => ({ ...one, ...to })),
  }));
}

function changeDialog({ world }: ChangedWorld, to: (dialog: Dialog) => Partial<Dialog>): void {
  change<Bot>(world.bots, any, ({ dialogs }) => ({
    dialogs: dialogs.map((one) => (handoff(one) ? { ...one, ...to(one) } : one)),
  }));
}

function changeInteraction(changed: ChangedWorld, to: (one: Interaction) => Interaction): void {
  changeDialog(changed, ({ interactions }) => ({ interactions: interactions.map(to) }));
}

function changeIntegration({ world }: ChangedWorld, to: Partial<Integration<'agent-escalation'>>): void {
  change<Bot>(world.bots, any, ({ integrations }) => ({
    integrations: integrations.map((one) => (one.kind === 'agent-escalation' ? { ...one, ...to } : one)),
  }));
}

test('[LE4] the campaign is known by its name or by leading to the bot’s skill; its goal is fixed', async () => {
  const { world, missing } = await worldBefore();
  change(world.campaigns, any, { name: 'Spring sale' });
  proves(['S79', 'S81'], () => expect(missing('campaign')).toEqual([]));
  change(world.campaigns, any, { goal: 'Increase sales' });
  proves(['S82', 'S83'], () =>
    expect(missing('campaign')).toEqual([
      'The goal of the campaign “Spring sale” is not “Interact with consumers” yet.',
    ]),
  );
  change(world.campaigns, any, { engagements: [] });
  expect(missing('campaign')).toEqual(['There is no campaign named “Bot test” yet.']);
});

test('[LE3] an engagement of another kind or with another routing is not the one', async () => {
  const changed = await worldBefore();
  changeEngagement(changed, { conversationKind: 'messaging', routing: { kind: 'all-skills' } });
  proves(['S89', 'S91'], () =>
    expect(changed.missing('engagement')).toEqual([
      'The conversation type of “Bot chat” is not Live chat.',
      'The routing of “Bot chat” is not Specific skill with the skill “Bot”.',
    ]),
  );
  expect(changed.missing('publish')).toEqual([
    'The campaign is not complete: an earlier step is still open.',
  ]);
});

test('[LE3] without an engagement, and before Publish, the campaign is not ready', async () => {
  const { world, missing } = await worldBefore();
  change(world.campaigns, any, { publishedAt: null });
  expect(missing('publish')).toEqual(['The campaign “Bot test” is not published yet.']);
  change(world.campaigns, any, { engagements: [] });
  expect(missing('engagement')).toEqual(['The campaign “Bot test” has no engagement yet.']);
});

test('[LE2][LE3] the integration has to lead to a skill for people, by its id, under its name', async () => {
  const changed = await worldBefore();
  const { world, missing, filled } = changed;
  const human = Object.values(world.skills).find(({ name }) => name === 'Human')!;
  const bot = Object.values(world.skills).find(({ name }) => name === 'Bot')!;
  expect(filled('{humanSkillId}')).toBe(human.id);
  changeIntegration(changed, { skillName: 'People' });
  proves('S101', () =>
    expect(missing('escalation')).toEqual([
      'The Agent Skill Name of “Escalation” is “People”, but the id belongs to “Human”.',
    ]),
  );
  changeIntegration(changed, { skillId: bot.id, message: ' ' });
  proves('S102', () =>
    expect(missing('escalation')).toEqual([
      `The Agent Skill Id of “Escalation” is the skill of the bot itself, so the bot would get back what it hands over. It should be ${human.id}, the id of “Human”.`,
      'The integration “Escalation” has no message to the user.',
    ]),
  );
});

test('[LE2] other names, variables and BLANK_MESSAGE are as good', async () => {
  const changed = await worldBefore();
  changeIntegration(changed, {
    name: 'To a person',
    responseVariable: 'handover',
    skillName: '{$skillName}',
    skillId: '{$skillId}',
    message: 'BLANK_MESSAGE',
  });
  proves(['S103', 'S105'], () => expect(changed.missing('escalation')).toEqual([]));
});

test('[LE4] the dialog may be named similarly, or is known by calling the escalation', async () => {
  const similar = await worldBefore('choose-escalation');
  changeDialog(similar, () => ({ name: 'Talk to a human' }));
  proves('S108', () => expect(similar.missing('handoff-dialog')).toEqual([]));
  const other = await worldBefore('choose-escalation');
  changeDialog(other, () => ({ name: 'Billing' }));
  expect(other.missing('handoff-dialog')).toEqual([
    'The bot “Billing Bot” has no dialog named “Agent Handoff” yet.',
  ]);
  const calling = await worldBefore();
  changeDialog(calling, () => ({ name: 'Billing' }));
  expect(calling.missing('handoff-dialog')).toEqual([]);
  const disabled = await worldBefore();
  changeDialog(disabled, () => ({ enabled: false }));
  expect(disabled.missing('handoff-dialog')).toEqual(['The dialog “Agent Handoff” is disabled.']);
});

test('a fresh dialog has a User Says that waits for its sample', async () => {
  const { missing } = await worldBefore('sample');
  proves('S110', () =>
    expect(missing('sample')).toEqual([
      'The User Says of “Agent Handoff” has no sample of what a user would say.',
    ]),
  );
});

test('[LE2] the four words may be spread over patterns and stand among others, in any order', async () => {
  const changed = await worldBefore();
  const write = (...patterns: string[]) =>
    changeInteraction(changed, (one) => (one.kind === 'user-says' ? { ...one, patterns } : one));
  write('*(human|HELP | agent|person)*', '* representative *');
  proves('S112', () => expect(changed.missing('pattern')).toEqual([]));
  write('*(agent|help)*', 'human');
  expect(changed.missing('pattern')).toEqual([
    'No pattern of “Agent Handoff” finds these words inside a sentence: “representative”, “human”.',
  ]);
  write();
  expect(changed.missing('pattern')).toEqual(['The User Says of “Agent Handoff” has no pattern yet.']);
});

test('[LE2] a pattern finds a word anywhere only with stars on both sides', () => {
  const found = (pattern: string) => [...wordsFound([pattern], anywhere)];
  expect(found('*(a|b)*')).toEqual(['a', 'b']);
  expect(found(' *word* ')).toEqual(['word']);
  for (const other of ['*', '**', 'word', '*word', '(a|b)*', '*(a|(b))*', '*a|b*', ''])
    expect(found(other)).toEqual([]);
});

test('[LE3] the Integration interaction has to call the escalation, and to be saved so', async () => {
  const changed = await worldBefore();
  changeInteraction(changed, (one) => (one.kind === 'integration' ? { ...one, integrationId: null } : one));
  expect(changed.missing('integration-interaction')).toEqual([]);
  proves('S114', () =>
    expect(changed.missing('choose-escalation')).toEqual([
      'The Integration interaction of “Agent Handoff” does not call an escalation yet.',
    ]),
  );
  changeInteraction(changed, (one) => ({ ...one, enabled: false }));
  expect(changed.missing('integration-interaction')).toEqual([
    'The dialog “Agent Handoff” has no Integration interaction yet.',
  ]);
  expect(changed.missing('pattern')).toEqual([
    'The dialog “Agent Handoff” has no User Says that is enabled.',
  ]);
});
