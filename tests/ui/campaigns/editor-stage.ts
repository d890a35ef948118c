import type { CampaignId } from '#model/ids';
import { CampaignEditor } from '../../../src/ui/features/campaigns/campaign-editor.svelte';
import { memoryStorage } from '../memory-storage';
import { createWorldSandbox, type WorldSandbox } from '../world-sandbox';

export function openEditor(at: WorldSandbox, id: CampaignId | null = null, storage = memoryStorage()) {
  const rows = {
    campaign: (campaignId: CampaignId) => at.world.campaigns[campaignId],
    hasSkill: (skillId: keyof typeof at.world.skills) => at.world.skills[skillId] !== undefined,
    whyNotMine: () => undefined,
  };
  return new CampaignEditor(at.sandbox, storage, at.account.id, rows, id);
}

export async function withBotSkill() {
  const at = createWorldSandbox();
  const draft = { id: null, accountId: at.account.id, name: 'Bot', description: 'Bot skill.' };
  const saved = await at.sandbox.dispatch({ type: 'skill.save', draft });
  if (!saved.ok) throw new Error(saved.failure.text);
  return { at, skillId: saved.value.skillId };
}

/** Through the wizard as the tutorial goes. */
export function addEngagement(
  editor: CampaignEditor,
  skillId: Parameters<CampaignEditor['hasSkill']>[0],
  name = 'Corner button',
) {
  editor.openWizard();
  editor.answer({ source: 'web' });
  editor.goOn();
  editor.answer({ template: 'Corner button', name });
  editor.goOn();
  editor.answer({ conversationKind: 'chat', routing: 'specific-skill', skillId });
  editor.goOn();
  editor.goOn();
  editor.goOn();
}
