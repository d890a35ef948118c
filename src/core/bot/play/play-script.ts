import type { Bot } from '#model/bot';
import type { BotRun } from '#model/bot-run';
import { settingsOf } from '#model/connector/settings';
import { asId, type BotRunId } from '#model/ids';
import type { LogEntry } from '#model/log-entry';
import { placeOf } from '../place';
import { typeInPreview } from '../preview';
import { startRun } from '../start-run';
import type { ScriptStep } from './parse-script';
import { pressIn, shownWith, type Shown } from './shown';

/** One thing that happens, as it is printed: one JSON object a line. */
export type Event =
  | { readonly in: string }
  | ({ readonly out: string; readonly dialog?: string; readonly interaction?: string } & Shown)
  | { readonly event: 'escalated'; readonly skill: string; readonly skillId: string }
  | { readonly event: 'closed' }
  | { readonly event: 'link'; readonly url: string }
  | ({ readonly event: 'log'; readonly kind: string } & Readonly<Record<string, string | number>>);

interface Playing {
  readonly events: readonly Event[];
  readonly problem: string | null;
}

const began = Date.UTC(2026, 0);

/** A whole conversation in the bot's Preview. The same bot and the same steps give the same events. `problem` says which step cannot be done; what came before it has happened. */
export function playScript(bot: Bot, steps: readonly ScriptStep[]): Playing {
  const events: Event[] = [];
  let run: BotRun = startRun({ id: asId<BotRunId>('play'), bot, channel: { kind: 'preview' } });
  let said: readonly LogEntry[] = [];
  let now = began;
  let ids = 0;
  for (const { line, afterMs, does } of steps) {
    now += afterMs;
    const press = does.kind === 'press' ? pressIn(said, does.title) : null;
    if (does.kind === 'press' && press === null)
      return { events, problem: `Line ${line}: the bot shows no quick reply or button “${does.title}”.` };
    if (press?.link) events.push({ event: 'link', url: press.link });
    const text = does.kind === 'say' ? does.text : (press?.publish ?? null);
    if (text === null) continue;
    const turn = typeInPreview(bot, run, text, {
      now,
      nextId: () => `play-${(ids += 1)}`,
      breakpoints: [],
      maxEscalationRetries: settingsOf({ settings: [] }, 'chat').maxEscalationRetries,
    });
    run = turn.run;
    said = [...(turn.anew ? [] : said), ...turn.log.filter(isSpoken)];
    events.push({ in: text }, ...turn.log.flatMap((entry) => eventOf(bot, entry)));
  }
  return { events, problem: null };
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
