import { type Answer, type Ask, type BotRun, type OutLine } from '#model/bot-run';
import { contentOf, type Content } from '#model/rich-content/element';
import { asId, type SkillId } from '#model/ids';
import type { Replied, Refusal, Talk } from './talk';

/** Where a bot's turn is carried out. */
export interface TurnStage {
  readonly talk: Talk;
  /** A line as this connector sends it. */
  dress(content: Content): Content;
  pause(ms: number): Promise<void>;
  /** May the bot still act in this conversation? */
  present(): boolean;
  /** As it stands by now: it may have begun anew while a line waited. */
  run(): BotRun | undefined;
  /** Looks at an answer nobody needs but for what is broken. */
  note(answered: Replied): void;
  /** What the run has asked for is known. */
  answer(askId: string, given: Answer): Promise<void>;
}

/** Publishes what the bot wants to say, in its order, then does what it asks for. Ends early when the bot may not act any more. */
export async function performTurn(scene: TurnStage): Promise<void> {
  const tried = new Set<string>();
  const next = () => (scene.present() ? scene.run()?.outbox.find(({ id }) => !tried.has(id)) : undefined);
  for (let line = next(); line; line = next()) {
    tried.add(line.id);
    await speak(scene, line);
  }
  const run = scene.run();
  if (!scene.present() || !run) return;
  const { waits, state } = run;
  if (waits.for === 'answer' && waits.ask.kind === 'transfer') return escalate(scene, waits.askId, waits.ask);
  if (state === 'ended') scene.note(await scene.talk.close());
}

/** A line the platform refuses is passed over for now; it is tried again with the next turn. */
async function speak({ talk, dress, pause, present, run, note }: TurnStage, line: OutLine): Promise<void> {
  const { id, delayMs, silently, metadata } = line;
  const isTyping = delayMs > 0 && !silently;
  const isWanted = () => present() && run()?.outbox.some((one) => one.id === id);
  if (isTyping) talk.showState('COMPOSING');
  if (delayMs > 0) {
    await pause(delayMs);
    if (!isWanted()) return;
  }
  note(await talk.say(dress(contentOf(line)), { id, metadata, forAgents: line.forAgents }));
  if (isTyping) talk.showState('ACTIVE');
}

/** The conversation goes; the transfer service says the bot's last words when it took it. [CN22] [CN23] */
async function escalate(
  { talk, note, answer }: TurnStage,
  askId: string,
  { skillId, to }: Ask<'transfer'>,
): Promise<void> {
  const answered = await talk.transfer(asId<SkillId>(skillId), to);
  if (answered.ok) return answer(askId, { kind: 'transfer', result: 'success', why: '' });
  const { kind, why }: Refusal = answered.failure;
  return kind === 'refused' ? answer(askId, { kind: 'transfer', result: 'failure', why }) : note(answered);
}
