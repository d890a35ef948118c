import { serviceOf } from '#model/platform-services';
import { askForCall } from './ask-for-call';
import type { Caller } from './caller';
import { missingResource } from './missing-resource';
import { requestTo } from './request-of';

/** Invokes a function of the account; the bot then waits for what it says. */
export const lambda: Caller<'lambda'> = {
  call(draft, interaction, integration) {
    const url = serviceOf('lambda', integration.lambdaId);
    return askForCall(draft, interaction, integration, requestTo(draft, url, integration));
  },
  problems: ({ lambdaId }, { resources }) => missingResource('lambda', 'lambdaId', lambdaId, resources),
};
