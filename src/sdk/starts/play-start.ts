import { failed, ok, type Result } from '#base/result';
import type { Command } from '#contract/command';
import { checkStart } from '#core/starts/read-start';
import { fillReferences, type NamedThings } from '#core/starts/references';
import type { Start, StartStep } from '#core/starts/start';
import { asId, type UserId } from '#model/ids';
import { firstProfileId } from '#model/profile';
import { roles } from '#model/choices';
import { createStartPeople, type SignedInAgent, type StartPeople } from './people';
import { holds, rowWhere } from './rows';
import type { StartStage } from './stage';

/** Why a start came to no end. */
export interface StartFailure {
  /** Counted from 1; null where it is no step’s fault. */
  readonly step: number | null;
  readonly text: string;
}

/** A world that a start has made. */
export interface Landed {
  /** What stands after `#` in the address. */
  readonly route: string;
  /** Whom the tab acts as. */
  readonly as: UserId;
  readonly atWork: readonly SignedInAgent[];
  /** What its names stand for. */
  readonly named: NamedThings;
  /** Nobody of it sits at a client any more: to be called when others go on. */
  leave(): void;
}

/** Takes the steps of a start one after the other, in a workspace in which nothing has happened. [ST4] [ST5] */
export async function playStart(
  given: unknown,
  stage: StartStage,
  onStep: (done: number, of: number) => void = () => {},
): Promise<Result<Landed, StartFailure>> {
  const start = checkStart(given);
  if (!start.ok) return failed({ step: null, text: start.failure });
  const first = await firstOf(stage);
  if (!first) return failed({ step: null, text: 'The workspace does not begin.' });
  const { accountId, me } = first;
  const profiles = Object.fromEntries(roles.map((role) => [role, firstProfileId(accountId, role)]));
  const named: Record<string, unknown> = { account: { id: accountId }, me: { id: me }, profiles };
  const people = createStartPeople(stage, accountId, me);
  const { steps } = start.value;
  for (const [at, step] of steps.entries()) {
    onStep(at, steps.length);
    const done = await take(step, { stage, me, people, named });
    if (done.ok) continue;
    people.stop();
    return failed({ step: at + 1, text: done.failure });
  }
  onStep(steps.length, steps.length);
  const landing = fillReferences(start.value.landing, named);
  if (!landing.ok) {
    people.stop();
    return failed({ step: null, text: `Nothing is called ${landing.failure}.` });
  }
  const { route, as } = landing.value;
  return ok({
    ...{ route, as: as === undefined ? me : asId<UserId>(as), atWork: people.atWork(), named },
    leave: () => people.stop(),
  });
}

async function firstOf(stage: StartStage) {
  const account = await rowWhere(stage, 'accounts', () => true);
  const person = await rowWhere(stage, 'people', ({ createdBy, enabled }) => enabled && createdBy === null);
  return account && person && { accountId: account.id, me: person.id };
}

interface Playing {
  readonly stage: StartStage;
  readonly me: UserId;
  readonly people: StartPeople;
  readonly named: Record<string, unknown>;
}

async function take(step: StartStep, { stage, me, people, named }: Playing): Promise<Result<null, string>> {
  const filled = fillReferences(step, named);
  if (!filled.ok) return failed(`${filled.failure} stands for nothing.`);
  const one: Start['steps'][number] = filled.value;
  switch (one.kind) {
    case 'command': {
      // The edge: the engine reads it by the schema of its type.
      const answer = await stage.sandbox.dispatch(one.command as unknown as Command, me);
      if (!answer.ok) return failed(answer.failure.text);
      if (one.name !== undefined) named[one.name] = answer.value;
      return ok(null);
    }
    case 'wait': {
      const { topic, id, has } = one;
      const row = await rowWhere(
        stage,
        topic,
        (row) => (id === undefined || row.id === id) && holds(row, has),
      );
      return row ? ok(null) : failed(`What it waits for did not come (${topic}).`);
    }
    default: {
      const answer = await people.perform(one);
      return answer.ok ? ok(null) : failed(answer.failure.text);
    }
  }
}
