import { asked, type Answer, type Ask, type BotRun, type OutLine } from '#model/bot-run';
import { asId, type SkillId } from '#model/ids';
import type { Answered, Refusal, Talk } from './talk';

/** Where a bot's turn is carried out. */
export interface Scene {
  readonly talk: Talk;
  pause(ms: number): Promise<void>;
  /** May the bot still act in this conversation? */
  present(): boolean;
  /** Looks at an answer nobody needs but for what is broken. */
  note(answered: Answered): void;
  /** What the run has asked for is known. */
  answer(given: Answer): Promise<void>;
}

/** Publishes what the bot wants to say, in its order, then does what it asks for. Ends early when the bot may not act any more. */
export async function performTurn(scene: Scene, run: BotRun): Promise<void> {
  for (const line of run.outbox) await speak(scene, line);
  if (!scene.present()) return;
  const transfer = asked(run, 'transfer');
  if (transfer) return escalate(scene, transfer);
  if (run.state === 'ended') scene.note(await scene.talk.close());
}

/** A line the platform refuses is passed over: asking again would change nothing. */
async function speak({ talk, pause, present, note }: Scene, { id, text, delayMs }: OutLine): Promise<void> {
  if (!present()) return;
  if (delayMs > 0) {
    talk.showState('COMPOSING');
    await pause(delayMs);
    if (!present()) return;
  }
  note(await talk.say(text, id));
  if (delayMs > 0) talk.showState('ACTIVE');
}

/** The conversation goes; the transfer service says the bot's last words when it took it. [CN22] [CN23] */
async function escalate({ talk, note, answer }: Scene, { skillId }: Ask<'transfer'>): Promise<void> {
  const answered = await talk.transfer(asId<SkillId>(skillId));
  if (answered.ok) return answer({ kind: 'transfer', result: 'success', why: '' });
  const { kind, why }: Refusal = answered.failure;
  return kind === 'refused' ? answer({ kind: 'transfer', result: 'failure', why }) : note(answered);
}
