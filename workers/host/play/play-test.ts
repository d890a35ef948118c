import { allDifferences, parseExpected, sayDifference } from '#core/bot/play/compare';
import type { Event } from '#core/bot/play/event';
import { parseScript } from '#core/bot/play/parse-script';
import type { BotTest, TestResult } from '#model/bot-test';
import type { Endpoint } from '#model/endpoint';
import { asId, type EndpointId } from '#model/ids';
import type { World } from '#model/world';
import { playedAt } from './play-files';
import { playScript } from './play-script';
import type { ScratchPorts } from './scratch-host';

/** Plays a test in a world of its own that is set up like this one, with what the test replaces. [CT3] */
export async function playTest(world: World, test: BotTest, ports: ScratchPorts): Promise<TestResult> {
  const failedBy = (problem: string, came = ''): TestResult => ({
    ...{ problem, came, differences: [] },
  });
  const bot = world.bots[test.botId];
  if (!bot) return failedBy('Its bot is gone.');
  const steps = parseScript(test.script);
  if (!steps.ok) return failedBy(steps.failure);
  const expected = parseExpected(test.expected);
  if (typeof expected === 'string') return failedBy(expected);
  const { accountId } = bot;
  const endpoints = test.answers.map((answer, at): Endpoint => {
    return { ...answer, id: asId<EndpointId>(`answer-${at}`), accountId };
  });
  const { channel, agents } = test;
  const plan = { bot, channel, agents, world, endpoints, startsAt: test.startsAt ?? playedAt };
  const { events, problem } = await playScript(plan, steps.value, ports);
  const came = events.filter(isSeen).map(asText).join('\n');
  if (problem !== null) return failedBy(problem, came);
  const differences = allDifferences(events, expected);
  const [first] = differences;
  return {
    ...{ problem: first ? sayDifference(first) : null, came },
    differences: differences.map(({ line, expected: wanted, got }) => ({
      ...{ line, expected: wanted ? asText(wanted) : '', got: got ? asText(got) : '' },
    })),
  };
}

/** Reasons and calls are not expected unless somebody writes so. */
function isSeen(event: Event): boolean {
  return (
    !('event' in event) ||
    event.event === 'escalated' ||
    event.event === 'returned' ||
    event.event === 'closed'
  );
}

function asText(event: object): string {
  return JSON.stringify(event);
}
