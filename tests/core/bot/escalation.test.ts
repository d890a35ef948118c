import { expect, test } from 'vitest';
import type { Dialog } from '#model/dialog';
import { escalationServices } from '#model/escalation-services';
import type { Integration } from '#model/integration';
import {
  api,
  bot,
  dialog,
  escalation,
  fallbackDialog,
  goTo,
  handoffDialog,
  handoffPattern,
  integrationStep,
  onPattern,
  question,
  rule,
  Talk,
  text,
  tutorialBot,
  userSays,
  remembered,
} from './bot-builder';
import { asId } from '#model/ids';
import { proves } from '#support/proves';

const pardon = fallbackDialog(text('Pardon?'));
const onFailure = { kind: 'integration-result', result: 'failure' } as const;

test('[BT49] the handoff asks for a transfer; its message is kept for the very end', () => {
  const says = text('Let me see.');
  const handoff = dialog('Agent Handoff', [userSays([handoffPattern]), says, integrationStep('Escalation')]);
  const talk = new Talk(bot([handoff], [escalation()]));
  expect(talk.say('I want to speak to an agent')).toEqual(['Let me see.']);
  proves('S96', () => expect(talk.run.waits).toMatchObject({ for: 'answer', ask: { kind: 'transfer' } }));
  expect(talk.run.at).toBe('calls Escalation');
  proves(['S104', 'S326', 'S332'], () =>
    expect(talk.transfer).toEqual({
      kind: 'transfer',
      skillId: '1234567890',
      skillName: 'Human',
      message: 'One moment, I am getting somebody.',
    }),
  );
});

test('[BT49] skill and message may hold variables', () => {
  const filled = escalation({
    skillId: ' {$botContext.skill} ',
    skillName: '{$botContext.name}',
    message: 'You said {$userMessage}.',
  });
  const talk = new Talk(bot([handoffDialog()], [filled]), {
    variables: remembered({ skill: '77', name: 'Sales' }),
  });
  talk.say('human');
  proves(['S103', 'S324'], () =>
    expect(talk.transfer).toMatchObject({
      skillId: '77',
      skillName: 'Sales',
      message: 'You said human.',
    }),
  );
});

test.each(['Human', '12a', '', '{$botContext.unset}', '-5', '１２'])(
  '[BT50] the skill id %j is none: no transfer is asked for',
  (skillId) => {
    const talk = new Talk(bot([handoffDialog(text('Bye.'))], [escalation({ skillId })]));
    const lines = talk.say('agent');
    expect(lines).toEqual(['Not able to understand your question. Can you please re-phrase it?', 'Bye.']);
    expect(talk.transfer).toBeNull();
  },
);

test('[BT50] the failure rule catches a wrong skill id', () => {
  const step = integrationStep('Escalation', { rules: [rule(onFailure, goTo('Nobody there.'))] });
  const handoff = dialog('H', [userSays(['agent']), step, text('next'), text('Nobody there.')]);
  const talk = new Talk(bot([handoff], [escalation({ skillId: 'x' })]));
  expect(talk.say('agent')).toEqual(['Nobody there.']);
});

test('[BT51] an empty Message to User fails', () => {
  const talk = new Talk(bot([handoffDialog()], [escalation({ message: ' ' })]));
  expect(talk.say('agent')).toEqual(['Sorry, I could not find anything for that.']);
  proves('S325', () => expect(talk.transfer).toBeNull());
});

test('[BT51] BLANK_MESSAGE transfers without a message', () => {
  const talk = new Talk(bot([handoffDialog()], [escalation({ message: 'BLANK_MESSAGE' })]));
  expect(talk.say('agent')).toEqual([]);
  proves('S327', () => expect(talk.transfer?.message).toBe(''));
  expect(talk.transfer).not.toBeNull();
});

test('[BT49] an Integration interaction without an integration fails like one that is refused', () => {
  const lost = dialog('Lost', [userSays(['agent']), integrationStep(null), text('after')]);
  const talk = new Talk(bot([lost]));
  expect(talk.say('agent')).toEqual(['Sorry, I could not find anything for that.', 'after']);
  expect(talk.why).toContain('integration-missing');
});

test('[BT52] while the answer is awaited the bot replies to nothing', () => {
  const talk = new Talk(tutorialBot());
  talk.say('agent');
  expect(talk.say('hi')).toEqual([]);
  expect(talk.run.heardUpTo).toBe(1);
  expect(talk.transfer).not.toBeNull();
});

test('[BT52] a question whose answer led to the transfer is no longer open', () => {
  const handoff = dialog('H', [
    userSays(['go']),
    question('Shall I get somebody?'),
    integrationStep('Escalation'),
  ]);
  const talk = new Talk(bot([handoff], [escalation()]));
  talk.say('go');
  talk.say('yes');
  expect(talk.transfer).not.toBeNull();
  expect(talk.run.at).toBe('calls Escalation');
});

test('[BT53] a taken transfer leaves nothing to come back to', () => {
  const ask = question('Red?', { rules: [rule(onPattern('red'))] });
  const red = dialog('Red', [userSays(['start']), ask]);
  const talk = new Talk(bot([red, handoffDialog(text('after'))], [escalation()]));
  talk.say('start');
  talk.say('agent');
  expect(talk.transferAnswers('success')).toEqual([]);
  expect(talk.run).toMatchObject({ state: 'handed-over', stack: [], at: null, waits: { for: 'consumer' } });
  expect(talk.say('red')).toEqual([]);
  expect(talk.run.heardUpTo).toBe(2);
});

test('[BT53] an answer nobody waits for is ignored', () => {
  const talk = new Talk(tutorialBot());
  talk.say('hi');
  const { log } = talk;
  talk.transferAnswers('success');
  expect(talk.run.state).toBe('active');
  expect(talk.log).toEqual(log);
});

test('[BT54] a refused transfer follows the failure rule', () => {
  const rules = [
    rule({ kind: 'integration-result', result: 'success' }, goTo('no')),
    rule(onFailure, goTo('Later.')),
  ];
  const step = integrationStep('Escalation', { rules });
  const handoff = dialog('H', [userSays(['agent']), step, text('no'), text('Later.')]);
  const talk = new Talk(bot([handoff], [escalation()]));
  talk.say('agent');
  expect(talk.transferAnswers('failure')).toEqual(['Later.']);
  expect(talk.why).toContain('transfer-refused: because');
  expect(talk.run).toMatchObject({ state: 'active', stack: [], waits: { for: 'consumer' } });
});

test('[BT54] a refused transfer without a rule: a built-in text, and on', () => {
  const talk = new Talk(bot([handoffDialog(text('Anything else?'))], [escalation()]));
  talk.say('agent');
  expect(talk.transferAnswers('failure')).toEqual([
    'Sorry, I could not find anything for that.',
    'Anything else?',
  ]);
});

test('[BT54] a refused transfer whose interaction was deleted meanwhile ends the dialog', () => {
  const talk = new Talk(bot([handoffDialog()], [escalation()]));
  talk.say('agent');
  const after = new Talk(bot([dialog('Agent Handoff', [userSays(['agent']), text('no')])]), talk.run);
  expect(after.transferAnswers('failure')).toEqual(['Sorry, I could not find anything for that.']);
  expect(after.run.stack).toEqual([]);
});

test('[BT55][BT56] a dialog with exactly the marker answers a transfer that came back', () => {
  const sorry = dialog('Sorry', [userSays(['__agent_escalation_failed__']), text('Nobody is free.')]);
  const talk = new Talk(tutorialBot(sorry));
  talk.say('agent');
  talk.transferAnswers('success');
  proves(['S334', 'S335', 'S338'], () => expect(talk.transferFails()).toEqual(['Nobody is free.']));
  proves('S232', () => expect(talk.run).toMatchObject({ state: 'active', escalationFailures: 1 }));
  expect(talk.say('hi')).toEqual(['Welcome!']);
});

test('[BT56] without a dialog for the marker the Fallback dialog answers', () => {
  const handoff = dialog('H', [userSays(['operator']), integrationStep('Escalation')]);
  const talk = new Talk(bot([handoff, pardon], [escalation()]));
  talk.say('operator');
  talk.transferAnswers('success');
  proves('S336', () => expect(talk.transferFails()).toEqual(['Pardon?']));
});

test('[BT55] the marker may come before the answer', () => {
  const talk = new Talk(
    bot([dialog('H', [userSays(['operator']), integrationStep('Escalation')]), pardon], [escalation()]),
  );
  talk.say('operator');
  expect(talk.transferFails()).toEqual(['Pardon?']);
  talk.transferAnswers('success');
  expect(talk.run.state).toBe('active');
});

test('[BT150] a call of the escalation service asks for a transfer, too: what answers its failure is told', () => {
  const { url } = escalationServices[0]!;
  const calling = { ...api(), id: asId<Integration['id']>('Escalation'), url };
  const kinds = (patterns: string[], ...more: Dialog[]) => {
    const handoff = dialog('H', [userSays(patterns), integrationStep('Escalation')]);
    const talk = new Talk(bot([handoff, ...more], [calling]));
    talk.transferFails();
    return talk.log.map(({ kind }) => kind);
  };
  expect(kinds([handoffPattern])).toContain('transfer-loops');
  expect(kinds(['agent'])).not.toContain('transfer-loops');
  const sorry = dialog('Sorry', [userSays(['__agent_escalation_failed__']), text('Nobody is free.')]);
  expect(kinds([handoffPattern], sorry)).toContain('failure-caught');
});

test('[CN45] where nobody takes over in silence nothing is said, and the question stays open', () => {
  const asks = question('Red or blue?', { rules: [rule(onPattern('red'), goTo('Red it is.'))] });
  class Backed extends Talk {
    override get at() {
      return { ...super.at, fallbackSkill: { id: '42', name: 'Billing' } };
    }
  }
  const talk = new Backed(bot([dialog('D', [userSays(['*']), asks, text('Red it is.')])]));
  talk.say('hi');
  expect(talk.hear({ kind: 'silent', forMs: 1000 })).toHaveLength(1);
  expect(talk.transferAnswers('failure')).toEqual([]);
  expect(talk.say('red')).toEqual(['Red it is.']);
});

test('[BT57] the pattern of the tutorial asks again, and the trace says why', () => {
  const talk = new Talk(tutorialBot());
  talk.say('I want to speak to an agent');
  talk.transferAnswers('success');
  talk.transferFails();
  expect(talk.transfer).not.toBeNull();
  expect(talk.why).toContain(`transfer-loops: ${handoffPattern}: Agent Handoff: 3`);
});

test.each([
  ['chat', 3],
  ['messaging', 5],
] as const)('[BT58] in %s %d failed transfers are heard, the next one ends it', (conversationKind, cap) => {
  const talk = new Talk(tutorialBot(), {
    channel: { kind: 'conversation', conversationId: asId('conversation'), conversationKind },
  });
  talk.say('agent');
  for (let i = 0; i < cap; i++) {
    talk.transferAnswers('success');
    expect(talk.transferFails()).toEqual([]);
    expect(talk.transfer).not.toBeNull();
  }
  talk.transferAnswers('success');
  proves('S231', () =>
    expect(talk.transferFails()).toEqual(['Not able to transfer to Agent at this time. Please try later.']),
  );
  expect(talk.transfer).toBeNull();
  expect(talk.run).toMatchObject({ state: 'active', stack: [], waits: { for: 'consumer' } });
  expect(talk.say('hi')).toEqual(['Welcome!']);
});

test('[BT58] a failure rule that tries again does not try for ever', () => {
  const step = integrationStep('Escalation', { rules: [rule(onFailure, { kind: 'current' })] });
  const talk = new Talk(bot([dialog('H', [userSays(['agent']), step])], [escalation()]));
  talk.say('agent');
  let tries = 1;
  while (talk.transfer !== null && tries < 100) {
    talk.transferAnswers('failure');
    tries++;
  }
  expect(tries).toBe(5);
});

test('[BT53] another bot starts without the variables of this one', () => {
  const first = new Talk(tutorialBot(), { variables: remembered({ size: 'XL' }) });
  first.say('agent');
  const second = new Talk(bot([dialog('D', [userSays(['*']), text('[{$botContext.size}]')])]));
  proves('S316', () => expect(second.say('agent')).toEqual(['[]']));
});
