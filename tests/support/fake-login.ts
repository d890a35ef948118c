import type { HttpRequest, HttpResponse } from '#model/http';
import type { User } from '#model/user';

/** How the login service behaves at the moment; `silent` never answers. */
export type Login = 'open' | 'refused' | 'silent';

/** The service lookup, and a login that takes any credentials of an enabled user. */
export function answerHttp(
  { url, body }: HttpRequest,
  login: Login,
  users: readonly User[],
): Promise<HttpResponse> {
  if (url.includes('/service/baseURI')) {
    return answer(200, { baseURIs: [{ service: 'agentVep', account: 'a', baseURI: 'here' }] });
  }
  if (login === 'silent') return new Promise(() => {});
  const sent: unknown = JSON.parse(body);
  const username = typeof sent === 'object' && sent !== null && 'username' in sent ? sent.username : '';
  const user = users.find(({ loginName, enabled }) => loginName === username && enabled);
  if (login === 'refused' || user === undefined) return answer(401, { error: {} });
  return answer(200, { bearer: `bearer-${user.id}`, config: { userId: user.id, userPid: user.pid } });
}

function answer(status: number, body: object): Promise<HttpResponse> {
  return Promise.resolve({ status, headers: {}, body: JSON.stringify(body) });
}
