import { limits } from '#model/limits';
import { whyNot } from '../endpoints/answer-call';
import { change, keep, note, say } from '../turn-draft';
import { readWebhookAnswer } from '../webhook-answer';
import type { Answerer } from './answerer';

/** What the webhook has answered is said; why nothing is, is told. [CN47] [CN48] */
export const webhook: Answerer<'webhook'> = {
  goOn(draft, _, { request }, answer) {
    const { status, by } = answer;
    note(draft, 'call-answered', { status, endpoint: by?.name ?? '', url: request.url });
    const why = whyNot(answer);
    const read = readWebhookAnswer({ ...answer, why });
    change(draft, { lastCall: { statusCode: String(status), succeeded: read.ok } });
    if (!read.ok) keep(draft, 'webhook-failed', { why: read.failure.slice(0, limits.reason) });
    else for (const text of read.value) say(draft, text);
    return null;
  },
  meanwhile: 'waits',
};
