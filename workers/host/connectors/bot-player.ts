import type { Result } from '#base/result';
import { mustWait } from '#core/bot/resume';
import type { Problem } from '#core/connector/problem';
import { cameBack, whatToHear, type Due } from '#core/connector/what-to-hear';
import type { ServerEvent } from '#core/protocol/server-frames';
import { type Answer, type BotRun, type Heard } from '#model/bot-run';
import type { ConversationKind } from '#model/campaign';
import type { Settings } from '#model/connector/custom-fields';
import { kindRules } from '#model/conversation-kind';
import type { Failure } from '#model/failure';
import { createPauses } from './pauses';
import { performTurn, type Scene } from './perform-turn';
import type { ConnectorPorts } from './ports';
import type { Answered, Talk } from './talk';
import { createTranscript } from './transcript';

/** What one conversation's player can reach. */
export interface PlayerPorts {
  readonly talk: Talk;
  readonly after: ConnectorPorts['after'];
  hear(heard: Heard): Promise<Result<null, Failure>>;
  run(): BotRun | undefined;
  /** Does this person speak for the same bot? */
  isOwn(pid: string): boolean;
  /** What its connector goes by in such conversations. */
  settings(kind: ConversationKind): Settings;
  /** Calls whenever the run has moved on, by whatever; the answer ends it. */
  onTurn(call: () => void): () => void;
  /** Something the whole connector stands on does not work. */
  fail(problem: Problem): void;
  /** The conversation is somebody else's and nothing is left to do. */
  done(): void;
}

/** The bot's part in one conversation: one thing after the other, whatever comes in between. */
export interface BotPlayer {
  /** The conversation is ours; `byRing` when it was offered anew. Harmless while it already is. */
  join(byRing: boolean): void;
  leave(): void;
  see(event: ServerEvent): void;
  stop(): void;
}

/** `kind` is what the connector is for; the run knows better once there is one. */
export function createBotPlayer(ports: PlayerPorts, kind: ConversationKind): BotPlayer {
  const transcript = createTranscript(ports.isOwn);
  const pauses = createPauses(ports.after);
  let heardUpTo = -1;
  let ours = false;
  let offeredAnew = false;
  let caughtUp = false;
  let mayGreet = false;
  let stopped = false;
  let playing = false;
  /** The run has moved on, and what it asks for was not done yet. */
  let moved = false;
  const stopListening = ports.onTurn(() => {
    moved = true;
    wake();
  });

  const present = () => ours && !stopped;
  const settings = () => {
    const channel = ports.run()?.channel;
    return ports.settings(channel?.kind === 'conversation' ? channel.conversationKind : kind);
  };

  const scene: Scene = {
    talk: ports.talk,
    pause: pauses.pause,
    present,
    run: () => ports.run(),
    note,
    answer,
  };

  function wake(): void {
    if (!playing && !stopped) void play().catch((bug) => breakOff({ kind: 'bot-failed', why: String(bug) }));
  }

  async function play(): Promise<void> {
    playing = true;
    let gathered = false;
    while (present()) {
      if (!caughtUp) {
        await catchUp();
        continue;
      }
      if (moved) {
        moved = false;
        await performTurn(scene);
        continue;
      }
      const due = next();
      if (due === null) break;
      const { messageDelay } = settings();
      if (!gathered && due.heard.kind === 'line' && messageDelay > 0) {
        gathered = true;
        await pauses.pause(messageDelay);
        continue;
      }
      gathered = false;
      if (due.read.length > 0) ports.talk.markRead(due.read);
      await hear(due.heard);
    }
    playing = false;
    if (!ours) done();
  }

  /** Once, and for good: what still waits must not end the one that comes after it. */
  function done(): void {
    if (stopped) return;
    stop();
    ports.done();
  }

  /** Reads what was said before, and carries on with what a former life of this connector left undone. */
  async function catchUp(): Promise<void> {
    caughtUp = true;
    const history = await ports.talk.history();
    note(history);
    if (!history.ok) return;
    if (history.value.kind === 'events') history.value.events.forEach(transcript.add);
    const run = ports.run();
    if (run !== undefined) return carryOn(run);
    // Another connector worked here for this user: what it has answered is answered. [CN29]
    heardUpTo = Math.max(heardUpTo, transcript.lastOwn());
    if (transcript.lastOwn() >= 0) return;
    const { greetsAfterMs } = kindRules[kind];
    if (greetsAfterMs === 0) mayGreet = true;
    else void pauses.pause(greetsAfterMs).then(greetNow);
  }

  function greetNow(): void {
    mayGreet = true;
    wake();
  }

  async function carryOn(run: BotRun): Promise<void> {
    // The run knows: it may have begun anew, and then hears again what came last.
    heardUpTo = run.heardUpTo;
    const wentAway = offeredAnew || cameBack(transcript.lines(), heardUpTo);
    // Its answer was lost, but the transfer took place. [CN26]
    const { waits } = run;
    if (waits.for === 'answer' && waits.ask.kind === 'transfer' && wentAway)
      await answer(waits.askId, { kind: 'transfer', result: 'success', why: '' });
    else moved = true;
  }

  function answer(askId: string, given: Answer): Promise<void> {
    return hear({ kind: 'answered', askId, answer: given });
  }

  function next(): Due | null {
    const due = whatToHear(transcript.lines(), heardUpTo, settings().messageDelay > 0);
    const run = ports.run();
    if (run && due && mustWait(run, due.heard)) return null;
    if (due !== null || !mayGreet || run !== undefined) return due;
    const text = settings().defaultGreetingMessage;
    return { heard: { kind: 'greeting', text, sequence: transcript.last() }, read: [] };
  }

  async function hear(heard: Heard): Promise<void> {
    const turn = await ports.hear(heard);
    if (!turn.ok) return missHearing(turn.failure);
    if (heard.kind === 'answered') return;
    heardUpTo = Math.max(heardUpTo, heard.sequence);
    transcript.forgetUpTo(heardUpTo);
  }

  function missHearing({ name, text }: Failure): void {
    if (name === 'conversation-unknown') ours = false;
    else breakOff(name === 'not-found' ? { kind: 'bot-missing' } : { kind: 'bot-failed', why: text });
  }

  function note(answered: Answered): void {
    if (answered.ok || answered.failure.kind === 'refused') return;
    breakOff({ kind: 'connection-lost', why: answered.failure.why });
  }

  function breakOff(problem: Problem): void {
    if (stopped) return;
    stop();
    ports.fail(problem);
  }

  function stop(): void {
    stopped = true;
    stopListening();
    pauses.end();
  }

  return {
    join(byRing) {
      if (ours) return;
      ours = true;
      offeredAnew = byRing;
      caughtUp = false;
      wake();
    },
    leave() {
      if (!ours) return;
      ours = false;
      if (!playing) done();
    },
    see(event) {
      transcript.add(event);
      wake();
    },
    stop,
  };
}
