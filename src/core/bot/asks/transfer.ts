import { hasCategory } from '#model/interaction/has-category';
import { givesUp } from '../give-up';
import { takeResult } from '../integrations/after-result';
import { runsCode } from '../scripts/run-code';
import { change, forgetDialogs, note } from '../turn-draft';
import type { Answerer } from './answerer';

/** The transfer service took the conversation, refused it at once, or is not there. */
export const transfer: Answerer<'transfer'> = {
  goOn(draft, place, { skillName, skillId, message }, { result, why }) {
    switch (result) {
      case 'success':
        note(draft, 'transfer-taken', {});
        forgetDialogs(draft);
        change(draft, { state: 'handed-over', outbox: [] });
        // What it did not say it may still remember, or tell as an event.
        if (place && hasCategory(place.interaction, 'integration'))
          runsCode(draft, place.interaction, 'post-process', { kind: 'taken' });
        return null;
      case 'unavailable':
        note(draft, 'transfer-unavailable', { skill: skillName, skillId, message });
        forgetDialogs(draft);
        return null;
      case 'failure': {
        note(draft, 'transfer-refused', { why });
        if (givesUp(draft)) return null;
        return takeResult(draft, place, 'failure');
      }
    }
  },
  meanwhile: 'not-replied-to',
};
