import type { AccountSettings } from '#model/account';
import type { Campaign } from '#model/campaign';
import { botIdOf, type Connector } from '#model/connector';
import type { Obstacle } from '#model/obstacle';
import { whyOtherKind, whyOtherType } from '#sdk/checks';
import { joinWords } from '../../live/text-problems';
import { kindWords } from '../../words/conversation-kinds';

interface Deployed {
  readonly campaigns: readonly Campaign[];
  readonly connectors: readonly Connector[];
  readonly loginOf: (connector: Connector) => string;
}

/** What is there already and is not of the type that the account is for, and where each is changed. [UI177] */
export function otherThanType(
  settings: Pick<AccountSettings, 'conversationType'>,
  { campaigns, connectors, loginOf }: Deployed,
): readonly Obstacle[] {
  const published = campaigns.filter(({ publishedAt }) => publishedAt !== null);
  return [
    ...published.flatMap(({ id, name, engagements }): Obstacle[] => {
      const others = engagements.filter(({ conversationKind: kind }) => whyOtherKind(settings, kind));
      const [first] = others;
      if (!first) return [];
      const [noun, verb] = others.length === 1 ? ['engagement', 'is'] : ['engagements', 'are'];
      const names = joinWords(others.map((one) => `“${one.name}”`));
      const text = `The ${noun} ${names} of the published campaign “${name}” ${verb} for ${kindWords[first.conversationKind].type}: no connector takes what comes by it.`;
      return [{ text, mend: { at: 'campaign', campaignId: id } }];
    }),
    ...connectors
      .filter(({ conversationKind: kind }) => whyOtherType(settings, kind))
      .map((one): Obstacle => {
        const botId = botIdOf(one);
        return {
          text: `The connector of ${loginOf(one)} is for ${kindWords[one.conversationKind].name}: it does not sign in.`,
          mend: botId ? { at: 'connectors', botId } : { at: 'bots' },
        };
      }),
  ];
}
