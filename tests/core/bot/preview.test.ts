import { expect, test } from 'vitest';
import {
  api,
  bot,
  dialog,
  escalation,
  handoffDialog,
  integrationStep,
  PreviewTalk,
  question,
  Talk,
  text,
  tutorialBot,
  userSays,
} from './bot-builder';
import { escalationServices } from '#model/escalation-services';
import { proves } from '#support/proves';

/** What was said, and what beside it concerns whoever types. */
function seen({ log }: Talk): string[] {
  return log.flatMap((entry) => {
    if (entry.kind === 'typed') return [`me: ${entry.values.text}`];
    if (entry.kind === 'spoke') return [`bot: ${entry.values.text}`];
    return told.includes(entry.kind) ? [[entry.kind, ...Object.values(entry.values)].join(' ')] : [];
  });
}
const told: readonly string[] = [
  'text-closes',
  'conversation-closed',
  'conversation-over',
  'transfer-unavailable',
  'session-reset',
  'paused',
  'still-paused',
];

test('[BT45] what is said stands in the lines; nothing waits to be published', () => {
  const talk = new PreviewTalk(tutorialBot());
  expect(talk.say('hi')).toEqual(['Welcome!']);
  talk.say('what?');
  expect(seen(talk)).toEqual(['me: hi', 'bot: Welcome!', 'me: what?', 'bot: Pardon?']);
  expect(talk.run.outbox).toEqual([]);
});

test('[BT46] reset begins anew', () => {
  const talk = new PreviewTalk(bot([dialog('D', [userSays(['x']), question('Sure?'), text('no')])]));
  talk.say('x');
  talk.say(' Reset ');
  expect(seen(talk)).toEqual(['session-reset']);
  expect(talk.run).toMatchObject({ stack: [], at: null, variables: [], state: 'active', heardUpTo: 1 });
});

test('[BT47] an escalation is not executed', () => {
  const talk = new PreviewTalk(bot([handoffDialog(text('no'))], [escalation()]));
  talk.say('agent');
  proves('S308', () => expect(talk.transfer).toBeNull());
  expect(talk.run).toMatchObject({ state: 'active', stack: [] });
  expect(seen(talk)).toEqual([
    'me: agent',
    'transfer-unavailable Human 1234567890 One moment, I am getting somebody.',
  ]);
});

test('[BT48] closing texts are shown, then only reset goes on', () => {
  const talk = new PreviewTalk(bot([dialog('D', [userSays(['bye']), text('LP_CLOSECONVERSATION')])]));
  talk.say('bye');
  talk.say('bye');
  expect(seen(talk)).toEqual([
    'me: bye',
    'text-closes LP_CLOSECONVERSATION LP_CLOSECONVERSATION',
    'conversation-closed',
    'me: bye',
    'conversation-over',
  ]);
  talk.say('reset');
  expect(talk.run.state).toBe('active');
});

test('[BT249] what only a conversation has is told once, as a note', () => {
  const says = text('{$conversationId}{$botContext.convId}{$botContext.size}{$conversationId}');
  const of = bot([dialog('D', [userSays(['x']), says, text('{$chatBotUserId}')])]);
  const talk = new PreviewTalk(of);
  talk.say('x');
  expect(talk.why.split('\n').filter((why) => /unset|deployed/.test(why))).toEqual([
    'deployed-only: conversationId, botContext.convId, chatBotUserId',
    'variable-unset: botContext.size',
  ]);
  const deployed = new Talk(of);
  deployed.say('x');
  expect(deployed.why).not.toContain('deployed-only');
});

test('[BT249] nothing is missed in a call of the escalation service, which Preview does not make', () => {
  const [{ url } = { url: '' }] = escalationServices;
  const postBody = '{"message":"{$botContext.transferMessage}","conversationId":"{$botContext.convId}"}';
  const calls = dialog('Hand off', [userSays(['agent']), integrationStep('Stores')]);
  const talk = new PreviewTalk(bot([calls], [api({ url, method: 'POST', postBody })]));
  talk.say('agent');
  expect(talk.why).toContain('escalation-not-called: Stores');
  expect(talk.why.split('\n').filter((why) => /unset|deployed-only/.test(why))).toEqual([]);
});
