import type { Event } from '#core/bot/play/event';
import { fieldExperiments, ownSkill, type TriedField } from '#core/bot/play/field-experiments';
import { parseScript } from '#core/bot/play/parse-script';
import type { Configuration } from '#core/bot/play/parse-fields';
import type { ToldEvent, TriedConnector } from '#contract/tried-connector';
import { asId, type AccountId, type EndpointId } from '#model/ids';
import { limits } from '#model/limits';
import { playedAt } from './play-files';
import { playScript } from './play-script';
import type { ScratchPorts } from './scratch-host';
import type { ScenePlan } from './set-scene';

/** The same words to the same bot, behind a connector without an option and behind one that has it; null for an option there is none of. [CT12] */
export async function playField(
  { field, value: typed }: { readonly field: string; readonly value: string | null },
  ports: ScratchPorts,
): Promise<TriedConnector | null> {
  if (!isTried(field)) return null;
  const { bot, router, script, slowMs, fallbackSkillId = null, value: shows } = fieldExperiments[field];
  const value = typed?.slice(0, limits.settingValue) ?? shows;
  const answers = {
    name: 'Slow',
    method: 'GET',
    url: '*',
    status: 200,
    headers: [],
    body: '{}',
    script: '',
  } as const;
  const plan: Omit<ScenePlan, 'configuration'> = {
    ...{ bot, channel: 'messaging', world: null, agents: null, startsAt: playedAt, ownSkill },
    endpoints: slowMs
      ? [{ ...answers, id: asId<EndpointId>('slow'), accountId: asId<AccountId>('account'), delayMs: slowMs }]
      : [],
    ...(router && { router }),
  };
  const steps = parseScript(script(value));
  if (!steps.ok) return { value, without: [], with: [], problem: steps.failure };

  async function play(configuration: Configuration) {
    const { events, times, problem } = await playScript(
      { ...plan, configuration },
      steps.ok ? steps.value : [],
      ports,
    );
    const told = events.flatMap((event, at): ToldEvent[] =>
      isTold(event) ? [{ at: times[at] ?? 0, event }] : [],
    );
    return { told, problem };
  }
  const plain = { fallbackSkillId, settings: [] };
  const without = await play(plain);
  const others = await play(
    field === 'accessibility'
      ? { ...plain, accessibility: value === 'true' }
      : { ...plain, settings: [{ key: field, value }] },
  );
  return { value, without: without.told, with: others.told, problem: without.problem ?? others.problem };
}

function isTried(field: string): field is TriedField {
  return Object.hasOwn(fieldExperiments, field);
}

/** Reasons by which a connector's work can be seen; of others there are too many. */
const reasons: ReadonlySet<string> = new Set([
  ...['heard', 'greeted', 'agent-heard', 'agent-skipped', 'stepped-up'],
  ...['line-resent', 'silence-passed-on', 'silence-leads-nowhere', 'transfers-given-up'],
]);

function isTold(event: Event): boolean {
  return !('event' in event) || (event.event === 'log' ? reasons.has(event.kind) : event.event !== 'call');
}
