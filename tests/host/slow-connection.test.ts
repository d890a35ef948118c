import { expect, test } from 'vitest';
import { peopleOf } from '#support/people';
import { talkOfTwo } from '#support/talk-of-two';
import { createTestHost, type Json } from '#support/test-host';

test('[MS28] a bot’s line that comes again under its id is said once, also when others were said since', async () => {
  const { host, people, visitor, id, set, heard } = await talkOfTwo();
  await set('killed', true);
  await host.clock.advance(60_000);
  await visitor.say(id, 'hi');
  await visitor.say(id, 'abracadabra');
  await host.clock.advance(5_000);
  const bot = await people.agent('second_bot');
  const { body } = await bot.ask('.ams.ms.QueryMessages', { dialogId: id, newerThanSequence: 0 });
  const lines = body.filter(
    ({ event, metadata }: Json) => metadata && /Welcome|Hello|did not get/.test(event.message),
  );
  expect(lines.length).toBeGreaterThan(1);
  const first = lines.at(-2);
  const before = heard();
  const again = (message: string) =>
    bot.ask(
      '.ams.ms.PublishEvent',
      { dialogId: id, event: { ...first.event, message } },
      { metadata: first.metadata },
    );
  expect(await again(first.event.message)).toMatchObject({ code: 200, body: { sequence: first.sequence } });
  expect(heard()).toEqual(before);
});

test('[MS13] what a stopped connector was still typing is over when its line closes, though the next one is there', async () => {
  const host = await createTestHost();
  const people = peopleOf(host);
  const skill = await people.skill('Bot');
  await people.user('robot', [skill], { type: 'bot' });
  const [stopped, consumer] = [await people.agent('robot'), await people.consumer()];
  const id = await consumer.open(skill);
  await stopped.accept(stopped.rings()[0]!.ringId);
  await people.agent('robot');
  await stopped.ask('.ams.ms.PublishEvent', {
    dialogId: id,
    event: { type: 'ChatStateEvent', chatState: 'COMPOSING' },
  });
  stopped.wire.close(1000, '');
  await host.clock.advance(1);
  const states = consumer
    .notes('ms.MessagingEventNotification')
    .flatMap((note: Json) => note.body.changes)
    .flatMap(({ event }: Json) => (event.type === 'ChatStateEvent' ? [event.chatState] : []));
  expect(states).toEqual(['COMPOSING', 'PAUSE']);
});
