import { listSkills, readUser } from './configuration';
import { authenticateConsumer, signUpConsumer } from './consumers';
import { login, logout, refresh } from './login';
import type { HttpRoute } from './route';
import { listServices, lookUpService, lookUpServiceJsonp } from './services';

/** Method and path after `/api/account/{account}/` → what answers. */
export const routes: readonly {
  readonly method: string;
  readonly path: string;
  readonly answer: HttpRoute;
}[] = [
  { method: 'GET', path: 'service/baseURI.json', answer: listServices },
  { method: 'GET', path: 'service/baseURI', answer: listServices },
  { method: 'GET', path: 'service/*/baseURI.json', answer: lookUpService },
  { method: 'GET', path: 'service/*/baseURI.lpCsds', answer: lookUpServiceJsonp },
  { method: 'POST', path: 'login', answer: login },
  { method: 'POST', path: 'refresh', answer: refresh },
  { method: 'POST', path: 'logout', answer: logout },
  { method: 'POST', path: 'signup', answer: signUpConsumer },
  { method: 'GET', path: 'signup.jsonp', answer: signUpConsumer },
  { method: 'POST', path: 'authenticate', answer: authenticateConsumer },
  { method: 'GET', path: 'configuration/le-users/users/*', answer: readUser },
  { method: 'GET', path: 'configuration/le-users/skills', answer: listSkills },
];
