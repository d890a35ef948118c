import type { Bot } from '#model/bot';
import { asked, type BotRun, type Heard, type Turn } from '#model/bot-run';
import { lastingOf } from '#model/remembered';
import { isReset } from './debug-commands';
import { resume } from './resume';
import { startRun } from './start-run';
import { runFlow } from './run-flow';
import {
  beginTurn,
  change,
  endTurn,
  forgetDialogs,
  keep,
  note,
  type TurnAt,
  type TurnDraft,
} from './turn-draft';
import type { Place } from './place';

/** A turn in Preview. */
export function resumeInPreview(bot: Bot, run: BotRun, heard: Heard, at: TurnAt): Turn {
  return withoutTransfer(bot, resume(bot, run, heard, at), at);
}

/** There is no transfer service in Preview: what it would be asked for is told, and nothing happens. */
export function withoutTransfer(bot: Bot, turn: Turn, at: TurnAt): Turn {
  const { waits } = turn.run;
  if (waits.for !== 'answer' || asked(turn.run, 'transfer') === null) return turn;
  const answer = { kind: 'transfer', result: 'unavailable', why: '' } as const;
  const after = resume(bot, turn.run, { kind: 'answered', askId: waits.askId, answer }, at);
  return { run: after.run, log: [...turn.log, ...after.log] };
}

/** An author begins in the middle: what the bot waited for is over, what it remembers stays. */
export function runFrom(draft: TurnDraft, place: Place): void {
  note(draft, 'run-from', { interaction: place.interaction.name });
  forgetDialogs(draft);
  change(draft, { state: 'active', waits: { for: 'consumer' }, stepping: false });
  runFlow(draft, { kind: 'play', place });
}

/** What an author types into Preview. `reset` begins it anew, and what the log held is over; of a bot without debug commands it is a word like any other. */
export function typeInPreview(
  bot: Bot,
  run: BotRun,
  text: string,
  at: TurnAt,
): Turn & { readonly anew: boolean } {
  const sequence = run.heardUpTo + 1;
  if (isReset(bot, text)) {
    const draft = beginTurn(
      bot,
      { ...startRun({ ...run, bot, remembers: lastingOf(run) }), heardUpTo: sequence },
      at,
    );
    note(draft, 'session-reset', {});
    return { ...endTurn(draft), anew: true };
  }
  const draft = beginTurn(bot, run, at);
  keep(draft, 'typed', { text });
  if (run.state === 'ended') note(draft, 'conversation-over', {});
  if (run.waits.for === 'answer') note(draft, asked(run, 'breakpoint') ? 'still-paused' : 'still-busy', {});
  const turn = resumeInPreview(bot, run, { kind: 'line', text, sequence }, at);
  return { run: turn.run, log: [...draft.log, ...turn.log], anew: false };
}
