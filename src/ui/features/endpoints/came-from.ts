import type { Bot } from '#model/bot';
import type { Connector } from '#model/connector';
import type { User } from '#model/user';

/** Who has led to the endpoints, and how they lead back. */
export interface CameFrom {
  /** What keeps it in the address. */
  readonly query: string;
  readonly path: string;
  readonly label: string;
}

interface Known {
  bot(id: string | null): Pick<Bot, 'id' | 'name'> | undefined;
  connector(id: string | null): Pick<Connector, 'id' | 'userId'> | undefined;
  user(id: User['id']): Pick<User, 'loginName'> | undefined;
}

/** The integrations of a bot, the step in which an outside engine is connected, or its status, else the list of those. [BB81] [AE183] [AE253] */
export function cameFrom(asked: URLSearchParams, known: Known): CameFrom | null {
  const bot = known.bot(asked.get('bot'));
  if (bot)
    return { query: `?bot=${bot.id}`, path: `/bots/${bot.id}/integrations`, label: `Back to ${bot.name}` };
  const connecting = asked.get('connecting');
  if (connecting === null) return null;
  if (connecting === 'new') return connectingAs('new', 'a new bot');
  const connector = known.connector(connecting);
  const user = connector && known.user(connector.userId);
  const name = user ? `“${user.loginName}”` : 'a bot';
  if (connector && asked.get('from') === 'status')
    return {
      query: `?connecting=${connector.id}&from=status`,
      path: `/connect-bots/${connector.id}/status`,
      label: `Back to ${name}`,
    };
  if (connector) return connectingAs(connector.id, name);
  return { query: '?connecting=', path: '/connect-bots', label: 'Back to Connect Bots' };
}

function connectingAs(chosen: string, name: string): CameFrom {
  return {
    query: `?connecting=${chosen}`,
    path: `/connect-bots/${chosen}?step=engine`,
    label: `Back to connecting ${name}`,
  };
}
