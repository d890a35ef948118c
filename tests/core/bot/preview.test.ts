import { expect, test } from 'vitest';
import {
  bot,
  dialog,
  escalation,
  handoffDialog,
  previewOf,
  question,
  Talk,
  text,
  tutorialBot,
  userSays,
} from './bot-builder';
import { proves } from '#support/proves';

function seen(talk: Talk): string[] {
  return talk.run.lines.map((line) => `${line.author}: ${line.text}`);
}

test('[BT45] what is said stands in the lines; nothing waits to be published', () => {
  const talk = previewOf(tutorialBot());
  expect(talk.say('hi')).toEqual([]);
  talk.say('what?');
  expect(seen(talk)).toEqual(['me: hi', 'bot: Welcome!', 'me: what?', 'bot: Pardon?']);
  expect(new Set(talk.run.lines.map((line) => line.id)).size).toBe(4);
});

test('[BT45] only the newest two hundred lines are kept', () => {
  const talk = previewOf(tutorialBot());
  for (let i = 0; i < 150; i++) talk.say('hi');
  expect(talk.run.lines).toHaveLength(200);
});

test('[BT46] reset begins anew', () => {
  const talk = previewOf(bot([dialog('D', [userSays(['x']), question('Sure?'), text('no')])]));
  talk.say('x');
  talk.say(' Reset ');
  expect(seen(talk)).toEqual(['system: The session was reset.']);
  expect(talk.run).toMatchObject({ stack: [], pending: null, variables: {}, state: 'active', heardUpTo: 1 });
});

test('[BT46] to a deployed bot reset is a word like any other', () => {
  expect(new Talk(tutorialBot()).say('reset')).toEqual(['Pardon?']);
});

test('[BT47] an escalation is not executed', () => {
  const talk = previewOf(bot([handoffDialog(text('no'))], [escalation()]));
  talk.say('agent');
  proves('S308', () => expect(talk.wish).toEqual({ kind: 'none' }));
  expect(talk.run).toMatchObject({ escalation: null, state: 'active', stack: [] });
  expect(seen(talk)).toEqual([
    'me: agent',
    expect.stringMatching(/^system: .*“Human” \(1234567890\).*“One moment/),
  ]);
  expect(talk.why).toContain('Preview has no LiveEngage');
});

test('[BT48] closing texts are shown, then only reset goes on', () => {
  const talk = previewOf(bot([dialog('D', [userSays(['bye']), text('LP_CLOSECONVERSATION')])]));
  talk.say('bye');
  expect(talk.wish).toEqual({ kind: 'none' });
  talk.say('bye');
  expect(seen(talk)).toEqual([
    'me: bye',
    'bot: LP_CLOSECONVERSATION',
    'system: The bot has closed the conversation.',
    'me: bye',
    'system: This conversation is over. Say “reset” to start again.',
  ]);
  talk.say('reset');
  expect(talk.run.state).toBe('active');
});
