import type { Bot } from '#model/bot';
import type { Answer, Ask, BotRun } from '#model/bot-run';
import type { CallRequest } from '#model/call';
import { settingsOf } from '#model/connector/settings';
import type { Endpoint } from '#model/endpoint';
import { asId, type BotRunId } from '#model/ids';
import type { LogEntry } from '#model/log-entry';
import { answerCall } from '../endpoints/answer-call';
import { placeOf } from '../place';
import { resumeInPreview, typeInPreview } from '../preview';
import type { ScriptRealm } from '#model/script';
import { aroundPreview, scriptJob } from '../scripts/script-job';
import { startRun } from '../start-run';
import type { TurnAt } from '../turn-draft';
import type { ScriptStep } from './parse-script';
import { pressIn, shownWith, type Shown } from './shown';

/** One thing that happens, as it is printed: one JSON object a line. */
export type Event =
  | { readonly in: string }
  | ({ readonly out: string; readonly dialog?: string; readonly interaction?: string } & Shown)
  | { readonly event: 'escalated'; readonly skill: string; readonly skillId: string }
  | {
      readonly event: 'call';
      readonly url: string;
      readonly request: Omit<CallRequest, 'url'>;
      readonly status: number;
    }
  | { readonly event: 'closed' }
  | { readonly event: 'link'; readonly url: string }
  | ({ readonly event: 'log'; readonly kind: string } & Readonly<Record<string, string | number>>);

interface Playing {
  readonly events: readonly Event[];
  readonly problem: string | null;
}

/** What answers the bot beside the consumer. */
interface PlayedWith {
  readonly endpoints: readonly Endpoint[];
  readonly scripts: ScriptRealm;
}

const began = Date.UTC(2026, 0);

/** A whole conversation in the bot's Preview. The same bot and the same steps give the same events. `problem` says which step cannot be done; what came before it has happened. */
export async function playScript(
  bot: Bot,
  steps: readonly ScriptStep[],
  { endpoints, scripts }: PlayedWith,
): Promise<Playing> {
  const events: Event[] = [];
  let run: BotRun = startRun({ id: asId<BotRunId>('play'), bot, channel: { kind: 'preview' } });
  let said: readonly LogEntry[] = [];
  let now = began;
  let ids = 0;
  const at = (): TurnAt => ({
    now,
    nextId: () => `play-${(ids += 1)}`,
    breakpoints: [],
    maxEscalationRetries: settingsOf({ settings: [] }, 'chat').maxEscalationRetries,
  });
  for (const { line, afterMs, does } of steps) {
    now += afterMs;
    const press = does.kind === 'press' ? pressIn(said, does.title) : null;
    if (does.kind === 'press' && press === null)
      return { events, problem: `Line ${line}: the bot shows no quick reply or button “${does.title}”.` };
    if (press?.link) events.push({ event: 'link', url: press.link });
    const text = does.kind === 'say' ? does.text : (press?.publish ?? null);
    if (text === null) continue;
    const typed = typeInPreview(bot, run, text, at());
    run = typed.run;
    said = [...(typed.anew ? [] : said), ...typed.log.filter(isSpoken)];
    events.push({ in: text }, ...typed.log.flatMap((entry) => eventOf(bot, entry)));
    while (run.waits.for === 'answer') {
      const { ask, askId } = run.waits;
      const answer = await answerTo(ask);
      if (answer === null) break;
      const turn = resumeInPreview(bot, run, { kind: 'answered', askId, answer }, at());
      run = turn.run;
      said = [...said, ...turn.log.filter(isSpoken)];
      events.push(...turn.log.flatMap((entry) => eventOf(bot, entry)));
    }
  }
  return { events, problem: null };

  /** What the host would answer; null where nobody does. */
  async function answerTo(ask: Ask): Promise<Answer | null> {
    if (ask.kind === 'script') {
      const job = scriptJob(bot, run, ask, aroundPreview(bot, run.id, now));
      return { kind: 'script', ...(await scripts.run(job)) };
    }
    if (ask.kind !== 'call') return null;
    const answer = answerCall(endpoints, ask.request);
    const { url, ...request } = ask.request;
    events.push({ event: 'call', url, request, status: answer.status });
    now += answer.delayMs;
    return { kind: 'call', ...answer };
  }
}

function isSpoken({ kind }: LogEntry): boolean {
  return kind === 'spoke';
}

function eventOf(bot: Bot, entry: LogEntry): readonly Event[] {
  switch (entry.kind) {
    case 'typed':
      return [];
    case 'spoke': {
      const place = entry.by ? placeOf(bot, entry.by) : null;
      const where = place && { dialog: place.dialog.name, interaction: place.interaction.name };
      return [{ out: entry.values.text, ...shownWith(entry), ...where }];
    }
    case 'transfer-unavailable': {
      const { message, skill, skillId } = entry.values;
      return [...(message === '' ? [] : [{ out: message }]), { event: 'escalated', skill, skillId }];
    }
    case 'conversation-closed':
      return [{ event: 'closed' }];
    default:
      return [{ event: 'log', kind: entry.kind, ...entry.values }];
  }
}
