import { failed, ok, type Result } from '#base/result';
import { fail, failureOf, type Failure } from '#model/failure';
import type { Reply, ServerNotice, ServerResponse } from '#core/protocol/server-frames';
import type { ClientDoor } from '../door';

export type Answered = Result<Reply, Failure>;

interface Waiting {
  readonly settle: (answer: Answered) => void;
  readonly cancelTimeout: () => void;
  /** The notice that makes the answer complete, if one does. */
  readonly completedBy: ServerNotice['kind'] | null;
}

/** How long an answer may take. */
const answerMs = 10_000;

/** Who waits for which answer. Every one of them is told something in the end. */
export function createPendingRequests(after: ClientDoor['after'], onTimeout: () => void) {
  const byId = new Map<string, Waiting>();
  const forNotice: {
    readonly kind: ServerNotice['kind'];
    readonly reply: Reply;
    readonly waiting: Waiting;
  }[] = [];

  function settle({ settle: tell, cancelTimeout }: Waiting, answer: Answered): void {
    cancelTimeout();
    tell(answer);
  }

  function giveUp(answer: Answered): void {
    const all = [...byId.values(), ...forNotice.map(({ waiting }) => waiting)];
    byId.clear();
    forNotice.length = 0;
    for (const one of all) settle(one, answer);
  }

  return {
    wait(reqId: string, completedBy: ServerNotice['kind'] | null): Promise<Answered> {
      return new Promise((resolve) => {
        const cancelTimeout = after(answerMs, () => {
          byId.delete(reqId);
          resolve(fail('engine-timeout'));
          onTimeout();
        });
        byId.set(reqId, { settle: resolve, cancelTimeout, completedBy });
      });
    },

    answer({ reqId, code, reply }: ServerResponse): void {
      const waiting = byId.get(reqId);
      if (!waiting) return;
      byId.delete(reqId);
      if (code >= 400) settle(waiting, failed(refusal(code, reply)));
      else if (waiting.completedBy === null) settle(waiting, ok(reply));
      else forNotice.push({ kind: waiting.completedBy, reply, waiting });
    },

    noticed(kind: ServerNotice['kind']): void {
      const place = forNotice.findIndex((one) => one.kind === kind);
      const [found] = place < 0 ? [] : forNotice.splice(place, 1);
      if (found) settle(found.waiting, ok(found.reply));
    },

    loseAll: () => giveUp(fail('connection-lost')),
  };
}

/** The wire carries a code and a sentence, not our name for it. */
function refusal(code: number, reply: Reply): Failure {
  return { ...failureOf('request-refused', { why: reply.kind === 'text' ? reply.text : '' }), code };
}
