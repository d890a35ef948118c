import { failed } from '#base/result';
import { isAllowed, originOf, shownHost } from '#model/allowed-host';
import type { CallMade } from '#model/call';
import { endpointDraft, storedEndpoint } from '#model/endpoint-schema';
import { fail } from '#model/failure';
import { asId, type CallId, type EndpointId } from '#model/ids';
import { counts } from '#model/limits';
import { id } from '#model/schema-parts';
import type { World } from '#model/world';
import * as v from 'valibot';
import { checkEndpoint, checkEndpointAddress, tidyEndpoint } from '../../administration/endpoints';
import { escalationServiceAt } from '#model/escalation-services';
import { isPlatformService } from '#model/platform-services';
import { answerCall, callMade } from '../../bot/endpoints/answer-call';
import { isScripted } from '../../bot/endpoints/script-endpoint';
import { endpointsOf } from '../endpoints-of';
import { command, done } from './command';
import { allAsItWas, unchanged } from './restored';

export const saveEndpoint = command(
  'endpoint.save',
  { draft: endpointDraft },
  {
    accounts: (world, { draft }) => [
      draft.accountId,
      draft.id === null ? undefined : world.endpoints[draft.id]?.accountId,
    ],
    handle({ world, now, ids }, asked) {
      const draft = tidyEndpoint(asked.draft);
      if (!world.accounts[draft.accountId]) return fail('not-found', { what: 'This account' });
      const old = draft.id === null ? undefined : world.endpoints[draft.id];
      if (draft.id !== null && !old) return fail('not-found', { what: 'This endpoint' });
      const others = endpointsOf(world, draft.accountId);
      if (!old && others.length >= counts.endpoints) return tooMany();
      const [problem] = [...checkEndpoint(draft), ...checkEndpointAddress(draft, others)];
      if (problem) return failed(problem);
      const endpointId = draft.id ?? asId<EndpointId>(ids.uuid());
      const endpoint = { ...draft, id: endpointId, accountId: old?.accountId ?? draft.accountId };
      return done([{ type: 'endpoint.saved', at: now, endpoint }], { endpointId });
    },
  },
);

export const deleteEndpoint = command(
  'endpoint.delete',
  { endpointId: id<EndpointId>() },
  {
    accounts: (world, { endpointId }) => [world.endpoints[endpointId]?.accountId],
    handle({ world, now }, { endpointId }) {
      if (!world.endpoints[endpointId]) return fail('not-found', { what: 'This endpoint' });
      return done([{ type: 'endpoint.deleted', at: now, endpointId }]);
    },
  },
);

/** Earlier or later in the order in which those of its account are asked; at an end it stays. */
export const moveEndpoint = command(
  'endpoint.move',
  { endpointId: id<EndpointId>(), by: v.picklist([-1, 1]) },
  {
    accounts: (world, { endpointId }) => [world.endpoints[endpointId]?.accountId],
    handle({ world, now }, { endpointId, by }) {
      const endpoint = world.endpoints[endpointId];
      if (!endpoint) return fail('not-found', { what: 'This endpoint' });
      const own = endpointsOf(world, endpoint.accountId);
      const neighbour = own[own.findIndex((one) => one.id === endpointId) + by];
      if (!neighbour) return done([]);
      const { endpoints } = world.order;
      const places = endpoints.indexOf(neighbour.id) - endpoints.indexOf(endpointId);
      return done([{ type: 'endpoint.moved', at: now, endpointId, by: places }]);
    },
  },
);

/** It comes last: what answers meanwhile goes on to. */
export const restoreEndpoint = command(
  'endpoint.restore',
  { endpoint: storedEndpoint },
  {
    accounts: (_, { endpoint }) => [endpoint.accountId],
    handle({ world, now }, { endpoint }) {
      if (world.endpoints[endpoint.id]) return unchanged;
      if (!world.accounts[endpoint.accountId]) return fail('not-found', { what: 'This account' });
      const back = tidyEndpoint(endpoint);
      const others = endpointsOf(world, back.accountId);
      if (others.length >= counts.endpoints) return tooMany();
      const [problem] = [...checkEndpoint(back), ...checkEndpointAddress(back, others)];
      if (problem) return failed(problem);
      return done([{ type: 'endpoint.saved', at: now, endpoint: back }], allAsItWas);
    },
  },
);

/** A logged call once more: what answers now, without a bot. */
export const callAgain = command(
  'call.again',
  { callId: id<CallId>() },
  {
    accounts: (world, { callId }) => [callOf(world, callId)?.accountId],
    handle({ world, now, ids }, { callId }) {
      const before = callOf(world, callId);
      if (!before) return fail('not-found', { what: 'This call' });
      const { accountId, bot, integration, request } = before;
      if (escalationServiceAt(request.url) || isPlatformService(request.url)) {
        const what = 'The platform’s own service is called from conversations only.';
        return fail('bad-input', { what });
      }
      const endpoints = endpointsOf(world, accountId);
      const answer = answerCall(endpoints, request);
      const by = endpoints.find(({ id }) => id === answer.by?.id);
      if (by && isScripted(by)) {
        const what = `“${by.name}” answers by its script, which runs for conversations only.`;
        return fail('bad-input', { what });
      }
      const host = answer.by === null ? originOf(request.url) : null;
      if (host !== null && isAllowed(world, host)) {
        const what = `${shownHost(host)} is outside of this browser and reached for conversations only. Copy the call as curl.`;
        return fail('bad-input', { what });
      }
      const made: CallMade = callMade({ accountId, askId: '', bot, integration }, request, answer);
      return done(
        [{ type: 'call.made', at: now, call: { ...made, id: asId<CallId>(ids.uuid()), at: now } }],
        {
          status: answer.status,
        },
      );
    },
  },
);

function tooMany() {
  return fail('bad-input', { what: `An account has at most ${counts.endpoints} endpoints.` });
}

function callOf({ calls }: World, callId: CallId) {
  return Object.values(calls)
    .flat()
    .find(({ id }) => id === callId);
}
