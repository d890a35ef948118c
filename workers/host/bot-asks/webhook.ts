import type { CallAnswer } from '#model/call';
import { asId, type IntegrationId } from '#model/ids';
import { callPerformer } from './call';
import type { Performer } from './perform';

/** A call like any other, which no integration makes: the account’s log has it, an endpoint or an allowed host answers. Patience is virtual, and not for what leaves the browser. [CN47] [AE121] */
export const webhookPerformer: Performer<'webhook'> = {
  perform: (run, { askId, ask: { request, patienceMs } }, ports, on) => {
    const ask = { kind: 'call', integrationId: asId<IntegrationId>(''), request } as const;
    const done = (answer: CallAnswer) => {
      stopWaiting();
      on.done({ ...answer, kind: 'webhook' });
    };
    const stopWaiting =
      patienceMs === undefined
        ? () => {}
        : ports.engine.clock.after(patienceMs, () => {
            stopCall();
            on.done({
              ...unanswered(`No answer came within ${patienceMs / 1000} seconds.`),
              kind: 'webhook',
            });
          });
    const stopCall = callPerformer.perform(run, { askId, ask }, ports, { ...on, done, leaves: stopWaiting });
    return () => {
      stopWaiting();
      stopCall();
    };
  },
  broken: (why) => ({ ...callPerformer.broken(why), kind: 'webhook' }),
};

function unanswered(why: string): CallAnswer {
  return { by: null, status: 504, headers: [], body: why, delayMs: 0, transfer: null };
}
