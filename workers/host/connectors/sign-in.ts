import { failed, type Result } from '#base/result';
import { signIn as signInAt, type Credentials, type SignedIn } from '#client/services';
import { settingsOfAccount, whyAddressRefused, whyOtherType } from '#core/administration/account-settings';
import { checkRole } from '#core/access/role';
import type { Trouble } from '#core/connector/trouble';
import type { User } from '#model/user';
import type { ConnectorPorts, ConnectorSeat } from './ports';

/** Signs the bot user in with what its profile holds. [CN2] [CN3] [CN53] */
export async function signInBot(
  door: ConnectorPorts['door'],
  { connector: { accountId, role, conversationKind }, user, world }: ConnectorSeat,
): Promise<Result<SignedIn, Trouble>> {
  const settings = settingsOfAccount(world.accounts[accountId]);
  const refused = whyAddressRefused(settings.addresses) ?? whyOtherType(settings, conversationKind);
  if (refused) return failed({ kind: 'refused', why: refused });
  const answer = await signInAt(door, accountId, credentialsOf(user));
  if (!answer.ok) {
    const { code, text } = answer.failure;
    if (code !== 401 && code !== 403) return failed({ kind: 'connection-lost', why: text });
    return failed({ kind: user.enabled ? 'unauthorized' : 'user-disabled', user: user.loginName });
  }
  const fits = checkRole(user, world.profiles, role);
  return fits.ok ? answer : failed({ kind: 'refused', why: fits.failure.text });
}

function credentialsOf({ loginName: username, login }: User): Credentials {
  if (login.method === 'password') return { username, password: login.password };
  const { appKey, secret, accessToken, accessTokenSecret } = login.key;
  return { username, appKey, secret, accessToken, accessTokenSecret };
}
