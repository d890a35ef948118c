import { mustWait } from '#core/bot/resume';
import { playerMachine, type PlayerEvent } from '#core/connector/player-machine';
import type { Trouble } from '#core/connector/trouble';
import { gaveNoSign, owesAnswer } from '#core/connector/owes-answer';
import { dressContent } from '#core/connector/dress-content';
import { cameBack, firstToHear, welcomeTo, whatToHear, type Due } from '#core/connector/what-to-hear';
import type { Answer, BotRun, Heard } from '#model/bot-run';
import type { ConversationKind } from '#model/campaign';
import type { Settings } from '#model/connector/custom-fields';
import { hasEffect, isTyped, settingsOf } from '#model/connector/settings';
import { kindRules } from '#model/conversation-kind';
import type { Failure } from '#model/failure';
import type { BotId } from '#model/ids';
import { createActor, fromPromise } from 'xstate';
import { createPauses } from '../pauses';
import { performTurn, type TurnStage } from '../perform-turn';
import type { Replied } from '../talk';
import { createBotMemory } from '../bot-memory';
import { machineClock } from '../machine-clock';
import type { ConnectorPlayer, MakePlayer, PlayerPlace } from './player';

/** Who speaks, as far as the machine has to know. */
export interface Speaker {
  /** Under which its runs are kept. */
  readonly botId: BotId;
  /** In these kinds of conversations it speaks first where the consumer says nothing. */
  readonly greets: readonly ConversationKind[];
  /** In these it speaks first whatever was said. [AE180] */
  readonly opens: readonly ConversationKind[];
  /** Whether it hears an agent’s word and that a consumer has signed in, too. [CN40] [CN46] [AE209] */
  readonly hears: 'everybody' | 'consumers';
  /** What holds whatever its connector says. */
  readonly fixed: Partial<Settings>;
}

/** A bot of the builder. */
export const playBot: MakePlayer<'bot'> = ({ botId }, place) =>
  playAs({ botId, greets: ['chat', 'messaging'], opens: [], hears: 'everybody', fixed: {} }, place);

/** Whoever answers line by line: its machine, and what the steps of that do. */
export function playAs(
  { botId, greets, opens, hears, fixed }: Speaker,
  { ports, connector, id, pid, talk, fail, done }: PlayerPlace,
): ConnectorPlayer {
  const transcript = createBotMemory(
    (one) => one === pid || ports.speaksFor(one, botId),
    () => (hearsBy('defaultStepupMessage') ? settings().defaultStepupMessage : null),
  );
  const pauses = createPauses(ports.after);
  const run = () => ports.runOf(botId, id);
  let heardUpTo = -1;
  /** The line it was given last, and how often again. */
  let sent: {
    readonly line: Extract<Heard, { kind: 'line' }>;
    readonly times: number;
    /** The newest that was said to the consumer when it was given. */
    readonly reply: number;
  } | null = null;

  /** The connector's kind, until the run knows better. */
  const kind = () => {
    const channel = run()?.channel;
    return channel?.kind === 'conversation' ? channel.conversationKind : connector.conversationKind;
  };
  const settings = () => ({ ...settingsOf(connector, kind()), ...fixed });
  /** Whether this field says what is heard of others than the consumer. */
  const hearsBy = (field: 'defaultStepupMessage' | 'skipAgentMessage') =>
    hears === 'everybody' && hasEffect(field, kind());
  const exchange = () => ({ run: run(), heardUpTo, ...transcript.lastSaid() });
  const greetsAfterMs = () => kindRules[connector.conversationKind].greetsAfterMs;

  const actor = createActor(
    playerMachine.provide({
      actors: {
        read: fromPromise(({ input: byRing }) => catchUp(byRing)),
        perform: fromPromise(() => performTurn(scene)),
        hear: fromPromise(async () => {
          const due = next(true);
          if (due === null) return;
          if (due.read.length > 0) talk.markRead(due.read);
          if (due.heard.kind === 'line') {
            sent = { line: due.heard, times: 0, reply: transcript.lastSaid().reply };
            send({ type: 'line.sent' });
          }
          await hear(due.heard);
        }),
        passOn: fromPromise(() => hear({ kind: 'silent', forMs: settings().fallbackEscalationTime })),
      },
      actions: {
        finish() {
          stop();
          done();
        },
        breakOff: (_, { error }) => breakOff({ kind: 'bot-failed', why: String(error) }),
        resend() {
          if (sent === null) return;
          const { messageResendMaxRetries: most, retryMessageInterval: afterMs } = settings();
          sent = { ...sent, times: sent.times + 1 };
          void hear({ ...sent.line, again: { time: sent.times, most, afterMs } });
        },
      },
      guards: {
        mustGather: ({ context }) =>
          settings().messageDelay > 0 && next(context.mayGreet)?.heard.kind === 'line',
        isDue: ({ context }) => next(context.mayGreet) !== null,
        greetsAtOnce: () => greetsAfterMs() === 0,
        owesAnswer: () => hasEffect('fallbackEscalationTime', kind()) && owesAnswer(exchange()),
        mayResend: () =>
          sent !== null &&
          sent.times < settings().messageResendMaxRetries &&
          (gaveNoSign(exchange(), { ...sent, sequence: sent.line.sequence }) || webhookFailed(sent.reply)),
      },
      delays: {
        gather: () => settings().messageDelay,
        greet: greetsAfterMs,
        resend: () => settings().retryMessageInterval,
        passOn: () => settings().fallbackEscalationTime,
      },
    }),
    { clock: machineClock(ports.after) },
  );
  const stopListening = ports.onTurn(botId, id, () => send({ type: 'run.moved' }));
  /** What comes after the end is of no account. */
  function send(event: PlayerEvent): void {
    if (isPlaying()) actor.send(event);
  }
  /** A webhook that failed has seen nothing of it. */
  const webhookFailed = (reply: number) =>
    Boolean(connector.externalWebhookUrl) &&
    run()?.lastCall?.succeeded === false &&
    transcript.lastSaid().reply <= reply;
  const isPlaying = () => actor.getSnapshot().status === 'active';
  const scene: TurnStage = {
    talk,
    dress: (content) =>
      dressContent(content, {
        layout: isTyped(connector, 'tileDisplay', kind()) ? settings().tileDisplay : null,
        tooltips: connector.accessibility === true,
      }),
    pause: pauses.pause,
    present: () => isPlaying() && actor.getSnapshot().matches({ place: 'ours' }),
    run,
    note,
    answer,
  };

  /** Reads what was said before, and carries on with what a former life of this connector left undone. */
  async function catchUp(byRing: boolean): Promise<void> {
    const history = await talk.history();
    note(history);
    if (!history.ok) return;
    if (history.value.kind === 'events') history.value.events.forEach(transcript.add);
    const stands = run();
    if (stands === undefined) {
      // Another connector worked here for this user: what it has answered is answered. [CN29]
      heardUpTo = Math.max(heardUpTo, transcript.lastOwn());
      if (transcript.lastOwn() < 0 && greets.includes(kind())) send({ type: 'consumer.silent' });
      return;
    }
    // The run knows: it may have begun anew, and then hears again what came last.
    heardUpTo = stands.heardUpTo;
    const wentAway = (byRing && ports.wasPassedOn(id)) || cameBack(transcript.lines(), heardUpTo);
    const { waits } = stands;
    // Its answer was lost, but the transfer took place. [CN26]
    if (waits.for === 'answer' && waits.ask.kind === 'transfer' && wentAway)
      await answer(waits.askId, { kind: 'transfer', result: 'success', why: '' });
    else send({ type: 'run.moved' });
  }

  function answer(askId: string, given: Answer): Promise<void> {
    return hear({ kind: 'answered', askId, answer: given });
  }

  function next(mayGreet: boolean): Due | null {
    const { messageDelay, defaultGreetingMessage: text } = settings();
    const stands = run();
    const due = firstDue(stands) ?? whatToHear(transcript.lines(), heardUpTo, messageDelay > 0);
    if (stands && due && mustWait(stands, due.heard)) return null;
    if (due !== null || !mayGreet || stands !== undefined) return due;
    return { heard: { kind: 'greeting', text, sequence: transcript.last() }, read: [] };
  }

  /** Of a conversation it was given and has heard nothing of. */
  function firstDue(stands: BotRun | undefined): Due | null {
    const isFirst = stands ? stands.heard === null : transcript.lastOwn() < 0;
    if (!isFirst) return null;
    if (opens.includes(kind())) return welcomeTo(transcript.lines(), heardUpTo, transcript.last());
    if (!hearsBy('skipAgentMessage')) return null;
    return firstToHear(transcript.lines(), heardUpTo, settings().skipAgentMessage);
  }

  async function hear(heard: Heard): Promise<void> {
    const turn = await ports.hear(connector.id, id, heard);
    if (!turn.ok) return missHearing(turn.failure);
    if (!('sequence' in heard)) return;
    heardUpTo = Math.max(heardUpTo, heard.sequence);
    transcript.forgetUpTo(heardUpTo);
  }

  function missHearing({ name, text }: Failure): void {
    if (name === 'conversation-unknown') send({ type: 'conversation.lost' });
    else breakOff(name === 'not-found' ? { kind: 'bot-missing' } : { kind: 'bot-failed', why: text });
  }

  function note(answered: Replied): void {
    if (answered.ok || answered.failure.kind === 'refused') return;
    breakOff({ kind: 'connection-lost', why: answered.failure.why });
  }

  function breakOff(problem: Trouble): void {
    if (!isPlaying()) return;
    stop();
    fail(problem);
  }

  function stop(): void {
    actor.stop();
    stopListening();
    pauses.end();
  }

  actor.start();
  return {
    join: (byRing) => send({ type: 'conversation.ours', byRing }),
    leave: () => send({ type: 'conversation.lost' }),
    see(event) {
      const before = transcript.lastSaid().reply;
      transcript.add(event);
      send({ type: transcript.lastSaid().reply > before ? 'bot.spoke' : 'event.seen' });
    },
    stop,
  };
}
