import { ESCALATION_FAILED } from '#model/bot-run';
import { forAgentsMark } from '../scene';
import type { Invariant } from './invariant';

/** What a bot that repeats whatever it hears says of the failure: its author's doing. */
const echo = `You said ${ESCALATION_FAILED}`;
const secrets = [forAgentsMark, ESCALATION_FAILED, 'AGENTS_AND_MANAGERS', 'The transfer did not work'];

export const betweenAgents: Invariant = {
  id: 'SI2',
  name: 'what is for agents never reaches a consumer',
  judge: (report) => ({
    onFrame(line, _frame, text) {
      if (line.side !== 'consumer') return;
      const secret = secrets.find((one) => text.replaceAll(echo, '').includes(one));
      if (secret) report(`${line.owner} is told “${secret}”: ${text.slice(0, 300)}`);
    },
  }),
};
