import type { Bot } from '#model/bot';
import { codeWrittenIn, knownPlaceholders } from './known-placeholders';
import { parsePath } from './variables/json-path';
import { environmentPrefix, ownPrefix, toldByConnector } from './variables/read-variable';

/** Whether something in a bot gives `{$name}` a value. */
export type IsSet = (name: string) => boolean;

/** Code that does not say which variable it sets, or passes the function on. */
const setSomehow = /\bsetBotVariable\b(?!\(\s*(?:'[^'\\\n]+'|"[^"\\\n]+")\s*,)/;

/** By what is written in it; where code sets what it does not name, anything may be set. [BT300] */
export function setIn(bot: Bot): IsSet {
  if (codeWrittenIn(bot).some((code) => setSomehow.test(code))) return () => true;
  const written = knownPlaceholders(bot, []).map((one) => one.written.slice(1, -1));
  const known = new Set([...written, ...[...toldByConnector].map((name) => `$${ownPrefix}${name}`)]);
  const responses = new Set(written.flatMap((name) => (name.startsWith('$.') ? rootOf(name.slice(2)) : [])));
  const isOwn = (name: string) =>
    known.has(`$${ownPrefix}${name}`) || known.has(name.replace(/\.count$/, '')) || responses.has(name);
  return (name) => {
    if (name.startsWith(environmentPrefix)) return true;
    if (name.startsWith('.')) return rootOf(name.slice(1)).some(isOwn);
    return name.startsWith(ownPrefix) ? isOwn(name.slice(ownPrefix.length)) : known.has(`$${name}`);
  };
}

/** What a path begins with, if it is one. */
function rootOf(path: string): readonly string[] {
  return parsePath(path)?.slice(0, 1).map(String) ?? [];
}
