import { expect, test } from 'vitest';
import { lpContextOf, trialScene, type LpScene } from '#core/engines/lp-context';
import { sentFile } from '#core/engines/requests/request';
import { asId, type SkillId } from '#model/ids';
import { passport } from '../bot/file-talk';

const chat: LpScene = trialScene('chat');
const ada: LpScene = {
  ...trialScene('messaging'),
  conversation: { ...trialScene('messaging').conversation, skillId: asId<SkillId>('s1'), openedAt: 5 },
  consumer: { ...chat.consumer, firstName: 'Ada', lastName: 'Moss' },
  attributes: true,
};

test('[AE129] a line of a messaging conversation is told as its event', () => {
  expect(lpContextOf(chat, { text: 'x' }, 0, 0)).not.toHaveProperty('lpSdes');
  expect(lpContextOf(ada, { text: 'where is it' }, 7, 9).lpEvent).toEqual({
    ...{ sequence: 7, originatorId: 'test', serverTimestamp: 9, dialogId: 'test', __isMe: false },
    originatorMetadata: { id: 'test', role: 'CONSUMER', clientProperties: {} },
    originatorClientProperties: {},
    event: { type: 'ContentEvent', message: 'where is it', contentType: 'text/plain' },
    conversationContext: {
      ...{ skillId: 's1', campaignId: null, engagementId: null, type: 'MESSAGING' },
      visitor: { sharkVisitorId: 'test' },
    },
  });
});

test('[AE188] a file is told as such in its event', () => {
  const { lpEvent } = lpContextOf(ada, { text: sentFile, file: passport }, 7, 9);
  expect(lpEvent['event']).toEqual({ type: 'ContentEvent', message: passport, contentType: 'hosted/file' });
});

test('[AE129] the welcome of a chat is the line of the system that says so, and what its visitor writes is theirs', () => {
  expect(lpContextOf(chat, { event: 'WELCOME' }, 0, 0).lpEvent).toMatchObject({
    ...{ '@type': 'line', text: 'You are now chatting with the bot.', source: 'system', by: 'info' },
    ...{ isWelcomeEvent: true, chatSessionKey: 'test', conversationContext: { type: 'CHAT' } },
  });
  expect(lpContextOf(chat, { text: 'hi' }, 3, 0).lpEvent).toMatchObject({
    ...{ '@id': '3', text: 'hi', source: 'visitor', isWelcomeEvent: false },
    time: '1970-01-01T00:00:00.000Z',
  });
});

test('[AE180] the welcome of a messaging conversation is an event of its own, with what its consumer said last', () => {
  const welcomeOf = (scene: LpScene) => lpContextOf(scene, { event: 'WELCOME' }, 2, 9).lpEvent;
  expect(welcomeOf(ada)).toMatchObject({ sequence: 2, type: 'ContentEvent', content: 'welcome' });
  expect(welcomeOf(ada)).not.toHaveProperty('lastConsumerMessage');
  expect(welcomeOf({ ...ada, lastSaid: 'where is it' })).toHaveProperty('lastConsumerMessage', 'where is it');
});

test('[AE129] with Engagement Attributes the name is told: as what was said, or as what a brand vouches for', () => {
  const personalInfo = { name: 'Ada', surname: 'Moss' };
  const sdesOf = (scene: LpScene) => lpContextOf(scene, { text: 'x' }, 0, 9).lpSdes;
  expect(sdesOf(ada)).toEqual({
    unauthenticatedSdes: { personalInfo: { serverTimeStamp: 5, personalInfo } },
    authenticatedSdes: {},
  });
  expect(sdesOf({ ...ada, consumer: { ...ada.consumer, signedIn: true } })).toEqual({
    unauthenticatedSdes: {},
    authenticatedSdes: {
      personalInfo: {
        type: 'personal',
        acr: 'loa1',
        iss: 'https://idp.liveperson.net',
        personalInfo,
        auth: {},
      },
    },
  });
  expect(sdesOf({ ...chat, attributes: true })).toEqual({ unauthenticatedSdes: {}, authenticatedSdes: {} });
});

test('[AE129] what a brand vouches for has a name of its own in a chat', () => {
  const consumer = { ...ada.consumer, signedIn: true as const };
  const { lpSdes } = lpContextOf({ ...chat, consumer, attributes: true }, { text: 'x' }, 0, 9);
  const personalInfo = { name: 'Ada', surname: 'Moss' };
  expect(lpSdes?.authenticatedSdes).toEqual({
    authenticatedPersonalInfo: { type: 'personal', acr: 'loa1', personalInfo, auth: {} },
  });
});
