import { conversationKinds } from '#model/campaign';
import type { Connector } from '#model/connector';
import { settingsOf } from '#model/connector/settings';
import { keysOf } from '#model/keys-of';

type Configured = Pick<Connector, 'conversationKind' | 'settings'>;

/** What to say of connectors of one bot that are not configured alike: which of them rings decides how the bot behaves. [S215] */
export function fieldAdvice(connectors: readonly Configured[]): readonly string[] {
  return conversationKinds.flatMap((kind) => {
    const [first, ...others] = connectors.filter(({ conversationKind }) => conversationKind === kind);
    if (!first) return [];
    const goneBy = settingsOf(first, kind);
    const differing = keysOf(goneBy).filter((name) =>
      others.some((other) => settingsOf(other, kind)[name] !== goneBy[name]),
    );
    if (differing.length === 0) return [];
    return `The connectors of this bot are not configured alike: ${differing.join(', ')}. Which of them takes a conversation decides how the bot behaves in it; set the same on each.`;
  });
}
