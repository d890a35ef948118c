import type { Bot } from '#model/bot';
import type { Ask, BotRun } from '#model/bot-run';
import type { JsonValue } from '#model/json';
import type { ScriptJob, ScriptSees, ScriptSite, ScriptUnderstood } from '#model/script';
import { placeOf } from '../place';
import { understand } from '../understanding/understand';
import { whatStarts } from '../understanding/what-starts';
import { codeOfSearch } from './expressions';
import { transformScriptOf } from './run-code';

/** What code sees of the conversation it runs in. */
export type ScriptAround = Pick<
  ScriptSees,
  | 'environment'
  | 'context'
  | 'channel'
  | 'conversationId'
  | 'accountId'
  | 'userPlatformId'
  | 'engagement'
  | 'metadata'
  | 'file'
  | 'customerInfo'
  | 'personalInfo'
> & { readonly now: number };

/** What code sees in a preview, where there is nobody but its author. */
export function aroundPreview(
  bot: Bot,
  runId: string,
  now: number,
  around: Pick<ScriptAround, 'environment' | 'context'>,
): ScriptAround {
  return {
    now,
    channel: 'web',
    accountId: bot.accountId,
    conversationId: runId,
    userPlatformId: runId,
    ...around,
    engagement: {},
    metadata: null,
    file: null,
    customerInfo: null,
    personalInfo: null,
  };
}

/** The code a run waits for, with all that it may see. What its author has deleted meanwhile is no code. */
export function scriptJob(bot: Bot, run: BotRun, ask: Ask<'script'>, around: ScriptAround): ScriptJob {
  const { now, ...seen } = around;
  return {
    site: ask.site,
    code: codeOfSearch(ask, run) || codeAt(bot, run, ask.site),
    globals: ask.site === 'expressions' ? '' : (bot.globalFunctions ?? ''),
    now,
    // Asked anew, it is the same.
    seed: run.waits.for === 'answer' ? run.waits.askId : '',
    sees: {
      ...seen,
      // The edge: variables are JSON.
      variables: Object.fromEntries(run.variables.map(({ name, value }) => [name, value as JsonValue])),
      userMessage: run.heard ?? '',
      quickReplyPayload: run.payload,
      understood: understoodBy(bot, run),
      chatBotId: bot.id,
      lastCall: run.lastCall,
    },
  };
}

/** What the consumer’s last message means to this bot. */
function understoodBy(bot: Bot, { heard, chosenIntent }: BotRun): ScriptUnderstood {
  const said = heard ?? '';
  const starts = whatStarts(bot, said);
  const chosen = bot.domain?.intents.find(({ id }) => id === chosenIntent);
  return {
    starterIntent: starts?.kind === 'intent' ? starts.intent.name : '',
    entities: understand(bot, said).entities,
    disambiguated: chosen ? { id: chosen.id, name: chosen.name } : null,
  };
}

function codeAt(bot: Bot, { at }: BotRun, site: ScriptSite): string {
  const interaction = at === null ? undefined : placeOf(bot, at)?.interaction;
  if (site === 'init' || site === 'expressions' || !interaction) return '';
  if (site !== 'transform-result') return interaction.code?.[site] ?? '';
  const called = interaction.kind === 'integration' ? interaction.integrationId : null;
  const integration = bot.integrations.find(({ id }) => id === called);
  return integration ? transformScriptOf(integration) : '';
}
