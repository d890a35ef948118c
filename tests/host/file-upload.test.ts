import { expect, test } from 'vitest';
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
