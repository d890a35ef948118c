import { failed, ok, type Result } from '#base/result';
import { checkRole } from '#core/access/role';
import { fieldsOf, listOf, parseObject, textOf } from '#core/protocol/read-json';
import type { Problem } from '#core/connector/problem';
import type { HttpResponse } from '#contract/http';
import type { LoginMethod } from '#model/user';
import type { ConnectorPorts, ConnectorSeat } from './ports';

/** Who the platform takes a connector for. */
export interface SignedIn {
  readonly bearer: string;
  /** `<account>.<user>`, as rings and conversations name it on the brand's socket. */
  readonly oldId: string;
  readonly pid: string;
}

/** Looks up the login service and signs the bot user in with what its profile holds. [CN2] [CN3] */
export async function signIn(
  http: ConnectorPorts['door']['http'],
  { connector: { accountId, role }, user }: ConnectorSeat,
): Promise<Result<SignedIn, Problem>> {
  const account = `/api/account/${accountId}`;
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const services = await http({
    method: 'GET',
    url: `${account}/service/baseURI.json?version=1.0`,
    headers,
    body: '',
  });
  // Which host each service has does not matter inside the sandbox: the path decides.
  if (!names(services, 'agentVep')) return lost('No login service was found for this account.');

  const body = JSON.stringify({ username: user.loginName, ...credentials(user.login) });
  const login = await http({ method: 'POST', url: `${account}/login?v=1.3`, headers, body });
  if (login.status === 401 || login.status === 403) {
    return failed({ kind: user.enabled ? 'unauthorized' : 'user-disabled', user: user.loginName });
  }
  const answer = parseObject(login.body);
  const bearer = textOf(answer?.['bearer']);
  const config = fieldsOf(answer?.['config']);
  const [userId, pid] = [textOf(config['userId']), textOf(config['userPid'])];
  if (login.status >= 400 || bearer === null || userId === null || pid === null) {
    return lost(`The login service answered ${login.status}.`);
  }
  const fits = checkRole(user, role);
  if (!fits.ok) return failed({ kind: 'refused', why: fits.failure.text });
  return ok({ bearer, oldId: `${accountId}.${userId}`, pid });
}

function credentials(login: LoginMethod): object {
  if (login.method === 'password') return { password: login.password };
  const { appKey, secret, accessToken, accessTokenSecret } = login.key;
  return { appKey, secret, accessToken, accessTokenSecret };
}

function names({ status, body }: HttpResponse, service: string): boolean {
  if (status >= 400) return false;
  return listOf(parseObject(body)?.['baseURIs']).some((one) => fieldsOf(one)['service'] === service);
}

function lost(why: string): Result<never, Problem> {
  return failed({ kind: 'connection-lost', why });
}
