import type { Bot } from '#model/bot';
import { textAt, withAt, type Raw } from './exchange/raw';

/** Whether what its author types to find out about it is a command, and no word like any other. [BT291] */
export function hasDebug({ debug, foreign }: Pick<Bot, 'debug' | 'foreign'>): boolean {
  return debug ?? textAt(foreign, 'bot', 'botAttributes', 'ENABLE_DEBUG') !== 'false';
}

/** @param own the part of the file that tells of the bot itself */
export function withDebug(own: Raw, { debug }: Pick<Bot, 'debug'>): Raw {
  const isSaid = debug === undefined || debug === hasDebug({ foreign: { bot: own } });
  return isSaid ? own : (withAt(own, ['botAttributes', 'ENABLE_DEBUG'], String(debug)) as Raw);
}
