import { expect, test } from 'vitest';
import { engineOnline, talkTo } from '#support/engine-seat';

test('[AE61] however much is odd in an answer, the consumer hears that they are passed on', async () => {
  const body = JSON.stringify({ response: Array(12_000).fill({}), analytics: { intents: [] } });
  const it = await engineOnline('custom-endpoint', 'messaging', '', { endpoint: { body } });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  expect(consumer.texts()).toEqual(['hello', 'Somebody will help you.']);
});

test('[AE63] an error of before does not keep a later one from Setup Escalation', async () => {
  const script = `
    const { input } = request.body;
    if (input.text === 'odd') return { error: 'no', output: {} };
    const actions = input.text === 'sales' ? [{ name: 'TRANSFER', parameters: { skill: 'Sales' } }] : [];
    return { output: { text: ['Well.'] }, actions };`;
  const it = await engineOnline('watson', 'chat', script);
  const { accountId, humanSkill } = it.tutorial;
  await it.host.must({
    type: 'skill.save',
    draft: { id: null, accountId, name: 'Sales', description: 'Nobody has it' },
  });
  const { consumer, say, phase } = await talkTo(it, 'chat');
  await say('odd');
  await it.host.clock.advance(30_000);
  expect(consumer.texts().at(-1)).toBe('Nobody is here.');
  const human = await it.people.agent('human_agent');
  await say('sales');
  await it.host.clock.advance(30_000);
  expect(consumer.texts().slice(-3)).not.toContain('Nobody is here.');
  expect(phase()).toMatchObject({ name: 'ringing' });
  expect(human.rings()).toHaveLength(1);
  expect(it.host.rows('conversations')[0]).toMatchObject({ skillId: humanSkill });
});

test('[AE18] a card that is one picture is said', async () => {
  const picture = { type: 'image', url: 'https://example.com/a.png' };
  const values = [{ structuredContent: { type: 'vertical', elements: [picture] } }];
  const body = JSON.stringify({ output: { text: { values } } });
  const it = await engineOnline('watson', 'messaging', '', { endpoint: { body } });
  const { consumer, say } = await talkTo(it, 'messaging');
  await say('hello');
  const cards = consumer.frames.filter((one) => JSON.stringify(one).includes('RichContentEvent'));
  expect(JSON.stringify(cards)).toContain('example.com/a.png');
});
