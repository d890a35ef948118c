import { expect, test } from 'vitest';
import { readRequestName, writeRequestName } from '#core/protocol/request-names';

test.each([
  ['.ams.ms.PublishEvent', 'publish-event'],
  ['ms.PublishEvent', 'publish-event'],
  ['.ams.aam.SubscribeExConversations', 'subscribe-conversations'],
  ['cqm.SubscribeExConversations', 'subscribe-conversations'],
  ['.ams.cm.ConsumerRequestConversation', 'request-conversation'],
  ['.ams.routing.UpdateRingState', 'update-ring'],
  ['routing.SetAgentState', 'set-agent-state'],
  ['.ams.userprofile.GetUserProfile', 'get-profile'],
  ['up.GetUserProfile', 'get-profile'],
  ['.GetClock', 'get-clock'],
  ['GetClock', 'get-clock'],
  ['KeepAlive', 'get-clock'],
  ['InitConnection', 'init-connection'],
])('[PR1] %s is %s', (type, name) => {
  expect(readRequestName(type)).toBe(name);
});

test('[PR1] nobody knows made-up verbs or the names every object has', () => {
  expect(['ms.Sing', '', '.', 'constructor', '__proto__', 'ms.publishevent'].map(readRequestName)).toEqual(
    Array(6).fill(null),
  );
});

test('[PR1] our own agents spell as agents do, our consumers as consumers', () => {
  expect(writeRequestName('brand', 'subscribe-conversations')).toBe('.ams.aam.SubscribeExConversations');
  expect(writeRequestName('brand', 'get-clock')).toBe('.GetClock');
  expect(writeRequestName('consumer', 'subscribe-conversations')).toBe('cqm.SubscribeExConversations');
});
