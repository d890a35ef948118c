import { expect, test } from 'vitest';
import type { ConversationKind } from '#model/campaign';
import { asId, type ConversationId } from '#model/ids';
import { peopleOf } from '#support/people';
import { createTestHost } from '#support/test-host';
import { buildTutorial } from '#support/tutorial';
import { fileIntegration } from '../core/bot/file-integration';

test('[BT342] what a File Upload names cannot be deleted', async () => {
  const host = await createTestHost();
  const { bot: botId } = await buildTutorial(host);
  const { integrationId } = await host.must({
    type: 'integration.save',
    botId,
    draft: { ...fileIntegration(), id: null },
  });
  const { id: dialogId } = host.rows('bots')[0]!.dialogs[0]!;
  await host.must({ type: 'interaction.add', botId, dialogId, kind: 'file-upload', after: null });
  const interaction = host
    .rows('bots')[0]!
    .dialogs[0]!.interactions.find((one) => one.kind === 'file-upload')!;
  await host.must({
    type: 'interaction.save',
    ...{ botId, dialogId, interaction: { ...interaction, integrationId, acceptedTypes: ['PDF'] } },
  });
  const deletes = { type: 'integration.delete', botId, integrationId } as const;
  await expect(host.must(deletes)).rejects.toThrow('The integration “Claims” is still used by the dialog');
  await host.must({ type: 'interaction.delete', botId, dialogId, interactionId: interaction.id });
  await host.must(deletes);
});

/** The tutorial’s bot asks for a PDF when it hears “claim”; what takes it answers after half a minute. */
async function asksForFile(kind: ConversationKind = 'messaging') {
  const host = await createTestHost();
  const it = await buildTutorial(host);
  const { integrationId } = await host.must({
    type: 'integration.save',
    botId: it.bot,
    draft: { ...fileIntegration(), id: null },
  });
  const { dialogId } = await host.must({
    type: 'dialog.create',
    botId: it.bot,
    name: 'Claim',
    kind: 'standard',
  });
  const of = { botId: it.bot, dialogId };
  await host.must({ type: 'interaction.add', ...of, kind: 'file-upload', after: null });
  const { interactions } = host.rows('bots')[0]!.dialogs.find(({ id }) => id === dialogId)!;
  for (const one of interactions) {
    const interaction =
      one.kind === 'file-upload'
        ? { ...one, integrationId, acceptedTypes: ['PDF' as const] }
        : { ...one, patterns: ['claim'] };
    await host.must({ type: 'interaction.save', ...of, interaction });
  }
  await host.must({
    type: 'endpoint.save',
    draft: {
      ...{ id: null, accountId: it.accountId, name: 'Claims', method: 'POST', url: '*', script: '' },
      ...{ status: 200, delayMs: 30_000, headers: [], body: '' },
    },
  });
  const draft = { ...host.rows('connectors')[0]!, conversationKind: kind };
  await host.must({ type: 'connector.save', draft });
  await host.must({ type: 'connector.start', connectorId: it.connector });
  await host.clock.advance(5_000);
  const visitor = await peopleOf(host).consumer();
  const send = (id: string, message: object) =>
    visitor.ask('ms.PublishEvent', {
      dialogId: id,
      event: { type: 'ContentEvent', contentType: 'hosted/file', message },
    });
  return { host, it, visitor, send };
}
const passport = { relativePath: '/v1/71/passport.pdf', fileType: 'PDF', fileSize: 1000 };

test('[BT345] [BT346] [BT347] a file of a visitor is uploaded while the talk goes on, also over a new start', async () => {
  const { host, it, visitor, send } = await asksForFile();
  const id = await visitor.open(it.botSkill);
  await host.clock.advance(1_000);
  await visitor.say(id, 'claim');
  await host.clock.advance(2_000);
  expect(await send(id, passport)).toMatchObject({ code: 200 });
  await host.clock.advance(2_000);
  await visitor.say(id, 'hi');
  await host.clock.advance(5_000);
  expect(visitor.texts().slice(-3)).toEqual([
    'Your file is being uploaded.',
    'hi',
    'Hello! I am a bot. What can I do for you?',
  ]);
  const [call] = host.rows('calls');
  expect(call?.request.body).toBe('{"file":{"name":"passport.pdf","type":"PDF","size":1000}}');
  const next = await host.restart();
  const told = () => next.rows('botRuns').flatMap(({ log }) => log.map(({ kind }) => kind));
  await next.clock.advance(40_000);
  expect(next.rows('calls')).toHaveLength(1);
  expect(told()).toContain('upload-succeeded');
});

test('[CT5] a conversation in which a file was sent is no test', async () => {
  const { host, it, visitor, send } = await asksForFile();
  const conversationId = asId<ConversationId>(await visitor.open(it.botSkill));
  await host.clock.advance(1_000);
  await send(conversationId, passport);
  const kept = await host.do({ type: 'test.keep', botId: it.bot, conversationId }, peopleOf(host).me);
  expect(kept.ok ? '' : kept.failure.text).toContain('A file was sent in it');
});

test('[MS24] in chat a file is refused', async () => {
  const { host, visitor, send } = await asksForFile('chat');
  const { campaignId, engagementId } = host.rows('visitors')[0]!.offer!;
  const campaignInfo = { campaignId, engagementId };
  const { body } = await visitor.ask('cm.ConsumerRequestConversation', { campaignInfo });
  expect(await send(body.conversationId as string, passport)).toMatchObject({ code: 403 });
});
