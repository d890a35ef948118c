import { quoted } from '../../words/as-curl';

/** What runs the contract test against what is entered, and against the copied server where that is nothing. A shell reads nothing in it. [AE204] */
export function checkCommand(fields: Readonly<Record<string, string>>): string {
  const entered = (key: string, otherwise: string) => quoted(fields[key]?.trim() || otherwise);
  const address = entered('baseUrl', 'http://127.0.0.1:8080');
  return `node check.mjs ${address} ${entered('botId', 'my-bot')} ${entered('environment', 'draft')}`;
}
