import type { AfterCode, WantedLine } from '#model/bot-run';
import type { CodePanel } from '#model/code';
import type { Integration } from '#model/integration';
import type { Interaction } from '#model/interaction';
import { ask, type TurnDraft } from '../turn-draft';

/** What the interaction has to run in this panel, if anything. */
function hasCode({ code }: Interaction, panel: CodePanel): boolean {
  return (code?.[panel] ?? '').trim() !== '';
}

/** Whether there is code to wait for: then the turn goes on with `then` once it has run. */
export function runsCode(
  draft: TurnDraft,
  interaction: Interaction,
  panel: CodePanel,
  then: AfterCode,
  held: readonly WantedLine[] = [],
): boolean {
  if (!hasCode(interaction, panel)) return false;
  ask(draft, interaction.id, { kind: 'script', site: panel, then, held });
  return true;
}

/** Whether code looks first at what an integration has brought: then the turn goes on with `then` once it has run. */
export function transforms(
  draft: TurnDraft,
  interaction: Interaction,
  integration: Integration,
  then: AfterCode,
): boolean {
  if (transformScriptOf(integration).trim() === '') return false;
  ask(draft, interaction.id, { kind: 'script', site: 'transform-result', then, held: [] });
  return true;
}

/** The code that looks at what it has brought; empty for none. */
export function transformScriptOf(integration: Integration): string {
  return 'transformScript' in integration ? integration.transformScript : '';
}

const init = /\b(?:__)?initConversation\b/;

/** Whether the bot has code that begins a session: what was heard is answered after it. */
export function runsInit(draft: TurnDraft): boolean {
  if (!init.test(draft.bot.globalFunctions ?? '')) return false;
  ask(draft, draft.run.at, { kind: 'script', site: 'init', then: { kind: 'heard' }, held: [] });
  return true;
}
