import { expect, test } from 'vitest';
import type { CommandOf } from '#contract/command';
import { apiAccessKeyOf } from '#model/api-access-key';
import { escalationServices } from '#model/escalation-services';
import type { Interaction } from '#model/interaction';
import { createNodeScripts } from '#support/node-scripts';
import { proves } from '#support/proves';
import { peopleOf } from '#support/people';
import { createTestHost, type TestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';

type Api = Extract<CommandOf<'integration.save'>['draft'], { kind: 'api' }>;
const [us] = escalationServices;

/** The tutorial with the escalation of before there was one: a call, with a message in its body. */
async function begin(
  change: Partial<Api> = {},
  body: Readonly<Record<string, string>> = {},
  prepare: (host: TestHost) => Promise<void> = async () => {},
  words = 'I want to speak to an agent',
) {
  const host = await createTestHost({ scripts: await createNodeScripts() });
  const it = await buildTutorial(host);
  const key = apiAccessKeyOf(host.rows('users')[0]!);
  const draft: Api = {
    ...{ id: host.rows('bots')[0]!.integrations[0]!.id, kind: 'api' },
    ...{ name: 'Escalation', responseVariable: 'Escalation', method: 'POST', url: us!.url },
    ...{ headers: [{ key: 'Authorization', value: key }], parameters: [], customData: [] },
    transformScript: '',
    postBody: JSON.stringify({
      userPlatformId: '{$chatBotUserPlatformId}',
      chatBotId: '{$chatBotId}',
      message: 'Hold on.',
      conversationId: '{$botContext.convId}',
      agentSkillName: 'Human',
      agentSkillId: it.humanSkill,
      ...body,
    }),
    ...change,
  };
  await host.must({ type: 'integration.save', botId: it.bot, draft });
  await prepare(host);
  await host.must({ type: 'connector.start', connectorId: it.connector });
  await host.clock.advance(5_000);
  const people = peopleOf(host);
  const human = await people.agent('human_agent');
  const visitor = await people.consumer();
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const opened = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  const id = String(opened.body.conversationId);
  await host.clock.advance(1_000);
  await visitor.say(id, words);
  await host.clock.advance(5_000);
  return { ...it, host, human, visitor, id };
}

test.each(escalationServices)(
  '[EN35][BT113] the service of $region passes the conversation on',
  async ({ url }) => {
    const { host, human, visitor, id, humanSkill, bot } = await begin({ url });
    proves(['S287', 'S288'], () =>
      expect(human.rings()).toMatchObject([{ convId: id, skillId: humanSkill }]),
    );
    proves(['S283', 'S307'], () => expect(visitor.texts()).toContain('Hold on.'));
    const [call] = host.rows('calls');
    const sent = JSON.parse(call!.request.body) as Record<string, string>;
    proves(['S284', 'S285'], () => expect(call).toMatchObject({ status: 200, integration: 'Escalation' }));
    proves('S294', () => expect(sent['userPlatformId']).not.toBe(''));
    proves('S295', () => expect(sent['chatBotId']).toBe(bot));
    proves(['S296', 'S297'], () => expect(sent).toMatchObject({ message: 'Hold on.', conversationId: id }));
    proves(['S298', 'S299'], () =>
      expect(sent).toMatchObject({ agentSkillName: 'Human', agentSkillId: humanSkill }),
    );
    expect(host.rows('botRuns')[0]!.log.map(({ kind }) => kind)).toContain('transfer-taken');
  },
);

const sorry = 'Sorry, I could not find anything for that.';
test.each([
  ['without a key', { headers: [] }, {}, 401],
  ['with another key', { headers: [{ key: 'Authorization', value: 'wrong' }] }, {}, 401],
  ['without a message', {}, { message: '' }, 400],
  ['for a skill that is none', {}, { agentSkillId: '1' }, 404],
  ['for a skill without a number', {}, { agentSkillId: 'Human' }, 404],
  ['for another conversation', {}, { conversationId: 'another' }, 404],
  ['by GET', { method: 'GET' }, {}, 405],
  ['without JSON', { postBody: 'Hold on.' }, {}, 400],
  ['with a message nobody could read', {}, { message: 'x'.repeat(5001) }, 400],
  ['with a message that is no text', { postBody: '{"message":{"toString":1,"valueOf":1}}' }, {}, 400],
] as const)('[EN35] it refuses a call %s', async (_, change, body, status) => {
  const given = structuredClone(change) as Partial<Api>;
  const { host, human, visitor } = await begin(given, body);
  const [call] = host.rows('calls');
  if (status === 401) proves('S291', () => expect(call).toMatchObject({ status: 401 }));
  else expect(call).toMatchObject({ status });
  expect(human.rings()).toEqual([]);
  expect(visitor.texts().at(-1)).toBe(sorry);
});

test('[BT113] in Preview the service is not called', async () => {
  const { host, bot } = await begin();
  const calls = host.rows('calls').length;
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(100);
  proves('S308', () => expect(host.rows('calls')).toHaveLength(calls));
  expect(host.rows('previews')[0]!.log.map(({ kind }) => kind)).toContain('escalation-not-called');
});

/** What the tutorial's code does: in Preview the bot says the words, elsewhere they travel along. */
const code = `
  var words = 'Hold on while I transfer you to an agent.';
  if (botContext.getChannel() === 'web') botContext.sendMessage(words);
  else botContext.setBotVariable('transferMessage', words, true, false);`;
const holdOn = 'Hold on while I transfer you to an agent.';
/** Where the tutorial’s own words are, no brackets of any length stand around them. */
const pattern = '(agent|representative|help|human)';

test('[EN35][BT113] the whole of the tutorial: code says the words in Preview, and elsewhere they travel with the call', async () => {
  const { host, human, visitor, id, bot, humanSkill } = await begin(
    {},
    { message: '{$botContext.transferMessage}' },
    async (made) => {
      const dialog = made.rows('bots')[0]!.dialogs.find(({ name }) => name === 'Agent Handoff')!;
      const [says, calls] = dialog.interactions;
      if (says?.kind !== 'user-says' || calls?.kind !== 'integration') throw new Error('They are others.');
      const save = (interaction: Interaction) =>
        made.must({
          ...{ type: 'interaction.save', botId: made.rows('bots')[0]!.id, dialogId: dialog.id },
          interaction: interaction as CommandOf<'interaction.save'>['interaction'],
        } as CommandOf<'interaction.save'>);
      await save({ ...says, sample: 'I want to speak to an agent', patterns: [pattern] });
      await save({ ...calls, code: { 'pre-process': code } });
    },
    'agent',
  );
  proves('S304', () => expect(human.rings()).toMatchObject([{ convId: id, skillId: humanSkill }]));
  proves(['S305', 'S307'], () => expect(visitor.texts()).toContain(holdOn));
  proves(['S312', 'S313'], () =>
    expect(JSON.parse(host.rows('calls')[0]!.request.body)).toMatchObject({ message: holdOn }),
  );
  await host.must({ type: 'preview.say', botId: bot, text: 'agent' });
  await host.clock.advance(100);
  const { log } = host.rows('previews')[0]!;
  proves(['S309', 'S310', 'S311'], () =>
    expect(log.flatMap((one) => (one.kind === 'spoke' ? [one.values.text] : []))).toEqual([holdOn]),
  );
  expect(host.rows('calls')).toHaveLength(1);
});
