import { hasCategory } from '#model/interaction/has-category';
import { builtInTexts } from '../built-in-texts';
import { integrationFailed } from '../integration-failed';
import { givesUp } from '../give-up';
import { follow } from '../next-action';
import { change, forgetDialogs, note, say } from '../turn-draft';
import type { Answerer } from './answerer';

/** The transfer service took the conversation, refused it at once, or is not there. */
export const transfer: Answerer<'transfer'> = {
  goOn(draft, place, { skillName, skillId, message }, { result, why }) {
    switch (result) {
      case 'success':
        note(draft, 'transfer-taken', {});
        forgetDialogs(draft);
        change(draft, { state: 'handed-over', outbox: [] });
        return null;
      case 'unavailable':
        note(draft, 'transfer-unavailable', { skill: skillName, skillId, message });
        forgetDialogs(draft);
        return null;
      case 'failure': {
        note(draft, 'transfer-refused', { why });
        if (givesUp(draft)) return null;
        if (place === null || !hasCategory(place.interaction, 'integration')) {
          say(draft, builtInTexts.integrationFailed);
          return { kind: 'leave' };
        }
        const outcome = integrationFailed(draft, place.interaction, builtInTexts.integrationFailed);
        return outcome.kind === 'go-on' ? follow(draft, place, outcome.next) : null;
      }
    }
  },
  meanwhile: 'not-replied-to',
};
