import type { CallRequest } from '#model/call';
import type { Endpoint } from '#model/endpoint';
import { limits } from '#model/limits';
import { answerCall } from './answer-call';
import { known, type Answering } from './answering';
import { answerOfScript, endpointJob, isScripted } from './script-endpoint';

/** How the endpoints of an account answer: by what one of them has, or by its script. [EN34] [EN45] */
export function askEndpoints(endpoints: readonly Endpoint[], request: CallRequest, now: number): Answering {
  const answer = answerCall(endpoints, request);
  const scripted = endpoints.find((one) => one.id === answer.by?.id && isScripted(one));
  if (!scripted) return known(answer);
  return {
    kind: 'by-code',
    job: endpointJob(scripted, request, now),
    answerOf(ran) {
      const { rule, ...came } = answerOfScript(scripted, ran);
      const { id, name } = scripted;
      const by = { id, name: rule ? `${name}, ${rule}`.slice(0, limits.endpointName) : name };
      return { ...answer, ...came, by };
    },
  };
}
