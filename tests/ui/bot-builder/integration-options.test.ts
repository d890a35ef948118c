import { expect, test } from 'vitest';
import { newInteraction } from '#core/bot/new-bot';
import { asId } from '#model/ids';
import { integrationOptions } from '../../../src/ui/features/bot-builder/editors/integration-options';
import { leadsTo } from '../../../src/ui/features/bot-builder/integrations/leads-to';
import { api, bot, integrationStep } from '../../core/bot/bot-builder';
import { fileIntegration } from '../../core/bot/file-integration';

const of = bot([], [api(), fileIntegration()]);
const upload = (integrationId: string | null) => ({
  ...newInteraction('file-upload', { id: asId('uploads'), name: 'uploads' }),
  integrationId: integrationId === null ? null : asId<never>(integrationId),
});

test('[BB200] a File Upload offers what is of the type File, and names what else it has', () => {
  const labels = (id: string | null) => integrationOptions(of, upload(id)).map(({ label }) => label);
  expect(labels(null)).toEqual(['Claims']);
  expect(labels('Claims')).toEqual(['Claims']);
  expect(labels('Stores')).toEqual(['Claims', 'Stores']);
  expect(labels('gone')).toEqual(['Claims', 'An integration that was deleted']);
  expect(integrationOptions(of, integrationStep('Stores'))).toHaveLength(2);
});

test('[BB200] the list of integrations says where each leads, of the type File too', () => {
  expect(leadsTo(fileIntegration(), new Map())).toBe('https://claims.example/files');
});
