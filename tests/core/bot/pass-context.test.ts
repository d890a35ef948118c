import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportBot } from '#core/bot/export-bot';
import { readBotFile } from '#core/bot/import-bot';
import { newInteraction } from '#core/bot/new-bot';
import { carryOut } from '#core/bot/scripts/carry-out';
import { resume } from '#core/bot/resume';
import { beginTurn, endTurn, type TurnAt } from '#core/bot/turn-draft';
import type { Bot } from '#model/bot';
import { asId, type SkillId } from '#model/ids';
import type { Interaction } from '#model/interaction';
import type { PassedContext } from '#model/passed-context';
import {
  api,
  bareTurn,
  bot,
  deployedRun,
  dialog,
  escalation,
  fallbackDialog,
  handoffDialog,
} from './bot-builder';
import { integrationStep, Talk, text, userSays } from './bot-builder';

const transfer = (transferContext: boolean): Interaction<'agent-transfer'> => ({
  ...newInteraction('agent-transfer', { id: asId('transfers'), name: 'transfers' }),
  ...{ skillId: '42', transferContext },
});
const billing = { id: 'i1', name: 'Billing', phrases: ['my bill is wrong'] };
const domain = { intents: [billing], entities: [] };
const sender = (does: Interaction): Bot => ({
  ...bot([dialog('Away', [userSays(['*']), does])]),
  domain,
});

/** A bot with two dialogs, one of them for the intent, and what it says first of what it was given. */
const receiver: Bot = {
  ...bot([
    dialog('Bills', [userSays([], { intentId: 'i1' }), text('About your bill.')]),
    dialog('Stores', [userSays(['*store*']), text('In Kassel.')]),
    fallbackDialog(text('Pardon?')),
  ]),
  domain,
};
function begun(passedOn: TurnAt['passedOn'], heard = 'Transferring to an agent...') {
  const line = { kind: 'line', text: heard, sequence: 3 } as const;
  const { run, log } = resume(receiver, deployedRun(receiver), line, { ...bareTurn, passedOn });
  return {
    said: run.outbox.map((one) => one.text),
    why: log.map(({ kind, values }) => [kind, ...Object.values(values)].join(': ')),
    run,
  };
}

test('[BT281] with Transfer Bot Context the last message goes along, and the intent it was taken for', () => {
  const talk = new Talk(sender(transfer(true)));
  talk.say('my bill is wrong');
  expect(talk.run.passes).toEqual({ intent: 'Billing', text: 'my bill is wrong' });
  expect(talk.why).toContain('context-passed: Billing: my bill is wrong');
  talk.transferAnswers('success');
  expect(talk.run).toMatchObject({ state: 'handed-over', passes: { intent: 'Billing' } });
  const plain = new Talk(sender(transfer(true)));
  plain.say('agent please');
  expect(plain.run.passes).toEqual({ text: 'agent please' });
});

test('[BT281] a transfer that failed leaves nothing behind: the next one passes on what was said since', () => {
  const talk = new Talk(sender(transfer(true)));
  talk.say('my bill is wrong');
  talk.transferAnswers('failure');
  talk.say('agent please');
  expect(talk.transfer).not.toBeNull();
  expect(talk.run.passes).toEqual({ text: 'agent please' });
});

test('[BT281] what went with a refused transfer does not go with one that a call asks for', () => {
  const calls = integrationStep('Stores');
  const of = bot(
    [dialog('Away', [userSays(['agent']), transfer(true)]), dialog('Calls', [userSays(['person']), calls])],
    [api({ id: asId('Stores') })],
  );
  const talk = new Talk(of);
  talk.say('agent');
  talk.transferAnswers('failure');
  expect(talk.run.passes).toEqual({ text: 'agent' });
  talk.say('person');
  const away = { skillId: asId<SkillId>('42'), skillName: '', message: '' };
  talk.answer({ kind: 'call', by: null, status: 200, headers: [], body: '{}', delayMs: 0, transfer: away });
  expect(talk.transfer).not.toBeNull();
  expect(talk.run).not.toHaveProperty('passes');
});

test('[BT281] the platform’s word that a transfer failed is nobody’s message', () => {
  const talk = new Talk(sender(transfer(true)));
  talk.say('my bill is wrong');
  talk.transferAnswers('success');
  talk.run = { ...talk.run, state: 'active' };
  talk.transferFails();
  expect(talk.transfer).not.toBeNull();
  expect(talk.run.passes).toEqual({});
});

test('[BT281] without it, and by an escalation integration, nothing goes along, whatever code has wanted', () => {
  const passInstead = { intent: 'Billing' };
  for (const of of [sender(transfer(false)), bot([handoffDialog()], [escalation()])]) {
    const talk = new Talk(of, { passInstead });
    talk.say('agent please');
    expect(talk.transfer).not.toBeNull();
    expect(talk.run).not.toHaveProperty('passes');
  }
});

test('[BT282] the bot that takes over begins with the dialog of the intent', () => {
  const { said, why, run } = begun({ intent: 'billing', text: 'it is wrong' });
  expect(said).toEqual(['About your bill.']);
  expect(why).toContain('context-brought: billing: it is wrong');
  expect(why).toContain('brought-intent: Billing: Bills');
  expect(run.heard).toBe('it is wrong');
  expect(run).not.toHaveProperty('broughtIntent');
  expect(begun({ intent: 'i1' }).said).toEqual(['About your bill.']);
});

test('[BT282] without a dialog for it the text decides, and then the fallback', () => {
  const { said, why } = begun({ intent: 'Returns', text: 'the next store' });
  expect(said).toEqual(['In Kassel.']);
  expect(why).toContain('brought-intent-leads-nowhere: Returns');
  expect(begun({ text: 'the next store' }).said).toEqual(['In Kassel.']);
  expect(begun({ intent: 'Returns', text: 'hm' }).said).toEqual(['Pardon?']);
});

test('[BT282] where nothing was passed on it hears what it would have heard', () => {
  for (const nothing of [undefined, {}, { intent: '', text: '' }])
    expect(begun(nothing, 'any store').said).toEqual(['In Kassel.']);
});

test('[BT282] whatever is passed on, the bot answers, and the intent is asked for once', () => {
  const part = fc.option(fc.oneof(fc.string(), fc.constantFrom('Billing', 'i1', 'store')), {
    nil: undefined,
  });
  fc.assert(
    fc.property(part, part, (intent, words) => {
      const passed = { ...(intent !== undefined && { intent }), ...(words !== undefined && { text: words }) };
      const { run, said } = begun(passed);
      expect(said).toHaveLength(1);
      expect(run).not.toHaveProperty('broughtIntent');
    }),
  );
});

test('[BT283] code decides what goes along: the last word counts, and the rest stays', () => {
  const of = sender(transfer(true));
  const wants = (...contexts: readonly PassedContext[]) => {
    const draft = beginTurn(of, deployedRun(of), bareTurn);
    const effects = contexts.map((context) => ({ kind: 'pass-on' as const, context }));
    carryOut(draft, null, 'init', { kind: 'script', effects, end: { kind: 'done' } } as never);
    const talk = new Talk(of, endTurn(draft).run);
    talk.say('my bill is wrong');
    return talk.run.passes;
  };
  expect(wants({ text: 'from code' })).toEqual({ intent: 'Billing', text: 'from code' });
  expect(wants({ intent: 'A' }, { intent: 'Returns' })).toEqual({
    intent: 'Returns',
    text: 'my bill is wrong',
  });
});

test('[BT284] files of the real product have it, and one without it has it switched off', () => {
  for (const on of [true, false]) {
    const of = sender(transfer(on));
    const file = JSON.stringify(exportBot(of));
    expect(file.includes('"tangoContextEnabled":true')).toBe(on);
    const read = readBotFile(file, of);
    const again = read.ok ? read.value.bot.dialogs[0]?.interactions[1] : null;
    expect(again).toMatchObject({ kind: 'agent-transfer', transferContext: on });
  }
  const old = JSON.stringify(exportBot(sender(transfer(true)))).replace(
    '"tangoContextEnabled":true',
    '"x":1',
  );
  const read = readBotFile(old, sender(transfer(true)));
  expect(read.ok && read.value.bot.dialogs[0]?.interactions[1]).toMatchObject({ transferContext: false });
});
