import { failureOf } from '#model/failure';
import { asId, type Bearer } from '#model/ids';
import { hasRole } from '#model/profile';
import { sessionMs, userOfCredentials } from '../../access/sign-in';
import { bodyOf, headerOf, json, refuse } from './respond';
import type { HttpRoute, RouteContext } from './route';
import { servicesOf } from './services';

/** Password or API keys in, bearer token out. [AC1] */
export const login: HttpRoute = (context) => {
  const { world, accountId, request, moment } = context;
  const user = userOfCredentials(world, accountId, bodyOf(request));
  if (!user.ok) return { response: refuse(user.failure, moment.now) };
  const bearer = asId<Bearer>(moment.ids.token());
  const csrf = moment.ids.token();
  const session = { userId: user.value.id, csrf, expiresAt: moment.now + sessionMs };
  const answer = {
    csrf,
    wsuk: moment.ids.token(),
    bearer,
    sessionTTl: String(sessionMs),
    config: {
      loginName: user.value.loginName,
      userId: user.value.id,
      userPid: user.value.pid,
      userPrivileges: [],
      serverCurrentTime: moment.now,
      timeDiff: 0,
      serverTimeZoneName: 'UTC',
      serverTimeGMTDiff: 0,
      isLPA: false,
      isAdmin: hasRole(user.value, world.profiles, 'administrator'),
      accountTimeZoneId: 'UTC',
    },
    csdsCollectionResponse: { baseURIs: servicesOf(context) },
    accountData: { agentGroupsData: { items: [], revision: 0 } },
  };
  return {
    response: json(200, answer, { 'set-cookie': `session_id=${bearer}; Path=/; HttpOnly` }),
    facts: [{ type: 'session.opened', at: moment.now, bearer, session }],
  };
};

function sessionOf({ world, request, moment }: RouteContext): Bearer | null {
  const { csrf } = bodyOf(request);
  const cookie = /session_id=([^;]+)/.exec(headerOf(request, 'cookie'))?.[1];
  const bearer = asId<Bearer>(cookie ?? headerOf(request, 'authorization').replace(/^bearer\s+/i, ''));
  const session = world.sessions[bearer];
  return session?.csrf === csrf && session && moment.now < session.expiresAt ? bearer : null;
}

export const refresh: HttpRoute = (context) => {
  const bearer = sessionOf(context);
  const session = bearer && context.world.sessions[bearer];
  if (!bearer || !session) return { response: refuse(failureOf('token-expired'), context.moment.now, '10') };
  const longer = { ...session, expiresAt: context.moment.now + sessionMs };
  return {
    response: json(200, {}),
    facts: [{ type: 'session.opened', at: context.moment.now, bearer, session: longer }],
  };
};

export const logout: HttpRoute = (context) => {
  const bearer = sessionOf(context);
  if (!bearer) return { response: refuse(failureOf('token-expired'), context.moment.now, '10') };
  return { response: json(200, {}), facts: [{ type: 'session.closed', at: context.moment.now, bearer }] };
};
