import type { TriedEngine, WorkspaceRequest } from '#contract/sandbox-api';
import { whyNot } from '#core/bot/endpoints/answer-call';
import { answerOutside } from '#core/bot/endpoints/answer-outside';
import { engineSeatOf } from '#core/engine/ai/seat';
import { whoIsAsked } from '#core/engine/who-answers';
import type { EngineSeat } from '#core/engines/effects';
import { tryingOf, wordsOfAnswer } from '#core/engines/try-engine';
import { engineAnswersWithinMs } from '#model/ai/engine-times';
import { shownHost } from '#model/allowed-host';
import type { CallAnswer } from '#model/call';
import { limits } from '#model/limits';
import type { OutsideAnswer } from '#model/outside';
import { isPlatformService } from '#model/platform-services';
import type { ScriptRealm } from '#model/script';
import { reachHost, type AllowingEngine, type OutsideWay } from './outside/reach';
import { reachSigned } from './outside/reach-signed';

type Asked = Extract<WorkspaceRequest, { type: 'try-engine' }>;
type Trying = ReturnType<typeof tryingOf>;
interface Means {
  readonly scripts: ScriptRealm;
  readonly outside: OutsideWay;
}

/** Asks an outside engine for its first answer, as a conversation would, and tells what came of it. No log has it. [AE25] */
export async function tryEngine(asked: Asked, engine: AllowingEngine, means: Means): Promise<TriedEngine> {
  const { channel, plays } = asked;
  let trying = tryingOf(plays, channel);
  for (;;) {
    const answer = await answerOf(trying, asked, engine, means);
    const next = answer.by && trying.next(answer.status);
    if (next === null) {
      const seat = engineSeatOf(engine.world, asked, channel);
      return { ...told(asked, trying, answer, seat), request: trying.request };
    }
    trying = next;
  }
}

async function answerOf(
  trying: Trying,
  { accountId, plays }: Asked,
  engine: AllowingEngine,
  { scripts, outside }: Means,
): Promise<CallAnswer> {
  const { world } = engine;
  const answering = whoIsAsked(world, accountId, trying.request, world.at, plays.real);
  switch (answering.kind) {
    case 'known':
      return answering.answer;
    case 'by-code':
      return answering.answerOf(await scripts.run(answering.job));
    case 'outside':
      return outside.door ? reach(trying, answering.origin, engine, outside) : answering.instead;
  }
}

function reach(
  { request, signing }: Trying,
  origin: string,
  engine: AllowingEngine,
  way: OutsideWay,
): Promise<CallAnswer> {
  return new Promise((resolve) => {
    const on = {
      begins: () => Promise.resolve(true),
      settled: (came: OutsideAnswer, tookMs: number) => resolve(answerOutside(origin, came, tookMs)),
      refused: (why: string) =>
        resolve({ by: null, status: 502, headers: [], body: why, delayMs: 0, transfer: null }),
    };
    if (signing) reachSigned(engine, way, { request, origin, signing }, on);
    else reachHost(engine, way, { request, origin }, on);
  });
}

function told(
  { plays }: Asked,
  { request }: Trying,
  came: CallAnswer,
  seat: EngineSeat,
): Omit<TriedEngine, 'request'> {
  const { by, host, status, body, delayMs } = came;
  const fails = (why: string) => `Connection Failed. ${why}`;
  if (by === null) return { ok: false, text: fails(whyNot(came)), answer: null };
  const answer = { status, body: body.slice(0, limits.keptAnswer) };
  const isHere = host === undefined;
  if (isHere && delayMs >= engineAnswersWithinMs) {
    const why = `“${by.name}” takes ${delayMs / 1_000} s, and an engine is waited for no longer than ${engineAnswersWithinMs / 1_000} s.`;
    return { ok: false, text: fails(why), answer };
  }
  const words = wordsOfAnswer(plays, came, seat);
  if (!words.ok) return { ok: false, text: fails([words.text, came.why].filter(Boolean).join(' ')), answer };
  const said = asSentence(words.text);
  const who = !isHere
    ? `${shownHost(host)} answers: ${said}`
    : isPlatformService(request.url)
      ? `The function “${by.name}” runs here, in the sandbox: ${said}`
      : `A stand-in answers, the endpoint “${by.name}”: ${said} No network call is made, and no key is checked.`;
  return { ok: true, text: `Connection Successful. ${who}`, answer };
}

/** What is quoted may end it. */
function asSentence(text: string): string {
  return /[.!?…]”$/.test(text) ? text : `${text}.`;
}
