import { ESCALATION_FAILED } from '#model/bot-run';
import { forAgentsMark } from '../scene';
import type { Invariant } from './invariant';

const secrets = [forAgentsMark, ESCALATION_FAILED, 'AGENTS_AND_MANAGERS', 'The transfer did not work'];

export const betweenAgents: Invariant = {
  id: 'SI2',
  name: 'what is for agents never reaches a consumer',
  judge: (report) => ({
    onFrame(line, _frame, text) {
      if (line.side !== 'consumer') return;
      const secret = secrets.find((one) => text.includes(one));
      if (secret) report(`${line.owner} is told “${secret}”: ${text.slice(0, 300)}`);
    },
  }),
};
