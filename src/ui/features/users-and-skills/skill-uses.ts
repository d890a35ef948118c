import { unreachable } from '#base/unreachable';
import type { SkillUse } from '#sdk/checks';

/** Something that would miss a skill, as people read of it. */
interface UseWords {
  readonly name: string;
  /** The sentence about it. */
  readonly text: string;
  /** Where it is changed. */
  readonly path: string;
}

/** What uses a skill, one after the other. [US4] */
export function useWords(uses: readonly SkillUse[]): UseWords[] {
  return uses.flatMap((use): UseWords[] => {
    switch (use.kind) {
      case 'user': {
        const { id, accountId, type, name, loginName } = use.user;
        const path = `/a/${accountId}/um!users/${id}`;
        return [{ name, text: `The ${type} user “${loginName}” has it.`, path }];
      }
      case 'engagement': {
        const { id, accountId, name } = use.campaign;
        const text = `The engagement “${use.engagement.name}” of the campaign “${name}” routes to it.`;
        return [{ name, text, path: `/a/${accountId}/campaigns/${id}` }];
      }
      case 'integration': {
        const { id, name } = use.integration;
        const text = `The integration “${name}” of the bot “${use.bot.name}” hands over to it.`;
        return [{ name, text, path: `/bots/${use.bot.id}/integrations/${id}` }];
      }
      case 'interaction': {
        const { name } = use.interaction;
        const text = `The interaction “${name}” of the bot “${use.bot.name}” hands over to it.`;
        return [{ name, text, path: `/bots/${use.bot.id}/dialogs/${use.dialog.id}` }];
      }
      case 'connector': {
        const { bot } = use;
        if (use.connector.plays.kind === 'engine') {
          const text = 'It is the skill of Setup Escalation of a bot under Connect Bots.';
          return [{ name: 'the bots under Connect Bots', text, path: '/connect-bots' }];
        }
        const name = `the agent connectors of ${bot?.name ?? 'its bot'}`;
        const text = `It is the fallback skill of an agent connector of the bot “${bot?.name ?? ''}”.`;
        return [{ name, text, path: bot ? `/bots/${bot.id}/connectors` : '/bots' }];
      }
      case 'conversation':
        return [];
      default:
        return unreachable(use);
    }
  });
}

/** “2 users, 1 engagement”; empty when nothing uses it. */
export function countUses(uses: readonly SkillUse[]): string {
  return (['user', 'engagement', 'integration', 'interaction', 'connector'] as const)
    .map((kind) => ({ kind, count: uses.filter((use) => use.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${count} ${kind}${count === 1 ? '' : 's'}`)
    .join(', ');
}
