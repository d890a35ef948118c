import { createRequire } from 'node:module';
import { join } from 'node:path';
import { matchPattern } from '#core/bot/patterns/match-pattern';
import { parsePattern } from '#core/bot/patterns/parse-pattern';
import type { Setting } from './pattern-rules';

/** As much of RiveScript 2.2.1 as is needed: https://github.com/aichaos/rivescript-js */
interface RiveScript {
  stream(source: string): void;
  sortReplies(): void;
  reply(user: string, message: string): Promise<string>;
}

/** The same rules in RiveScript; each trigger replies the key of our rule. Checked: what it chooses fits by our reading too. */
export async function createPeer(
  peers: string,
  { words, entries, utterances }: Setting,
): Promise<(message: string) => Promise<string | null>> {
  const Engine = createRequire(join(peers, 'package.json'))('rivescript') as new () => RiveScript;
  const engine = new Engine();
  engine.stream(words.map(([a, b, c], i) => `+ ${shape(i, a, b, c)}\n- rule${i}\n`).join('\n'));
  engine.sortReplies();
  const reply = async (message: string) =>
    /^rule(\d+)$/.exec(await engine.reply('user', message))?.[1] ?? null;
  let hits = 0;
  for (const utterance of utterances.slice(0, 100)) {
    const chosen = await reply(utterance);
    if (chosen === null) continue;
    hits += 1;
    const pattern = parsePattern(entries[Number(chosen)]?.patterns[0] ?? '');
    if (!pattern.ok || !matchPattern(pattern.value, utterance))
      throw new Error(`RiveScript reads rule ${chosen} otherwise: “${utterance}”.`);
  }
  if (hits < 25) throw new Error(`Only ${hits} utterances fit anything in RiveScript.`);
  return reply;
}

/** The shapes of `pattern-rules`, in its syntax. */
function shape(i: number, a: string, b: string, c: string): string {
  const shapes = [
    `[*] (${a}|${b}|${c}) [*]`,
    `[*] (${a}|${b}) ${c} [*]`,
    `${a} [*]`,
    `[*] want (${a}|${b}) [*] ${c} [*]`,
    `${a} ${b}`,
  ];
  return shapes[i % shapes.length] ?? '';
}
