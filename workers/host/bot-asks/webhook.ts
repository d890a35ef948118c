import { asId } from '#model/ids';
import { callPerformer } from './call';
import type { Performer } from './perform';

/** A call like any other, which no integration makes: the account’s log has it, an endpoint or an allowed host answers. [CN47] */
export const webhookPerformer: Performer<'webhook'> = {
  perform: (run, { request }, ports, on) =>
    callPerformer.perform(run, { kind: 'call', integrationId: asId(''), request }, ports, {
      ...on,
      done: (answer) => on.done({ ...answer, kind: 'webhook' }),
    }),
  broken: (why) => ({ ...callPerformer.broken(why), kind: 'webhook' }),
};
