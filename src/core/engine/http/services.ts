import { json, jsonp } from './respond';
import type { HttpRoute, RouteContext } from './route';

/** Every service real clients look up; all live at the same place here. */
const services = [
  'agentVep',
  'asyncMessagingEnt',
  'facadeMsg',
  'idp',
  'msgHist',
  'accountConfigReadOnly',
  'accountConfigReadWrite',
  'sentinel',
  'swift',
  'runtimeFormLogic',
  'asyncMessaging',
  'leDataReporting',
  'smt',
] as const;

/** `host[:port]` the request came to, so that a bridge in front of the host is found again. */
function hereOf({ request }: RouteContext): string {
  return /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(request.url)?.[1] ?? 'sandbox.invalid';
}

export function servicesOf(context: RouteContext) {
  const baseURI = hereOf(context);
  return services.map((service) => ({ account: context.accountId, baseURI, service }));
}

export const listServices: HttpRoute = (context) => ({
  response: json(200, { baseURIs: servicesOf(context) }),
});

export const lookUpService: HttpRoute = (context) => {
  const service = services.find((name) => name === context.wild[0]);
  if (!service) return { response: json(404, { error: { message: 'There is no such service.' } }) };
  return { response: json(200, { service, account: context.accountId, baseURI: hereOf(context) }) };
};

export const lookUpServiceJsonp: HttpRoute = (context) => ({
  response: jsonp(context.query['cb'], { ResultSet: { lpData: [{ lpServer: hereOf(context) }] } }),
});
