import { unreachable } from '#base/unreachable';
import { escalationLineId } from '#core/connector/what-to-hear';
import type { BotRun, OutLine, Turn } from '#model/bot-run';
import { asId, type SkillId } from '#model/ids';
import type { Answered, Refusal } from './brand-socket';
import type { Talk } from './talk';

/** Where a bot's turn is carried out. */
export interface Scene {
  readonly talk: Talk;
  pause(ms: number): Promise<void>;
  /** May the bot still act in this conversation? */
  present(): boolean;
  /** Does the transcript hold a line under this name? */
  holds(externalId: string): boolean;
  /** Looks at an answer nobody needs but for what is broken. */
  note(answered: Answered): void;
  onTransferred(): Promise<void>;
  onTransferRefused(why: string): Promise<void>;
}

/** Publishes what the bot wants to say, in its order, then does what it asks for. Ends early when the bot may not act any more. */
export async function performTurn(scene: Scene, { run, wish }: Turn): Promise<void> {
  for (const line of run.outbox) await speak(scene, line);
  if (!scene.present()) return;
  switch (wish.kind) {
    case 'none':
      return;
    case 'escalate':
      return escalate(scene, run);
    case 'close-conversation':
      return scene.note(await scene.talk.close());
    default:
      return unreachable(wish);
  }
}

/** A line the platform refuses is passed over: asking again would change nothing. ums-protocol §3.2 */
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

/** The message is the last the consumer reads from the bot; then the conversation goes. conversation-builder §9.2 [CN22] [CN23] */
async function escalate(scene: Scene, run: BotRun): Promise<void> {
  const { talk, present, holds, note } = scene;
  if (run.escalation === null) return;
  const { message, skillId } = run.escalation;
  const lineId = escalationLineId(run);
  if (message !== '' && !holds(lineId)) note(await talk.say(message, lineId));
  if (!present()) return;
  const answered = await talk.transfer(asId<SkillId>(skillId));
  if (answered.ok) return scene.onTransferred();
  const { kind, why }: Refusal = answered.failure;
  return kind === 'refused' ? scene.onTransferRefused(why) : note(answered);
}
