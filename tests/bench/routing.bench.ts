import { apply } from '#core/engine/apply';
import { arm } from '#core/engine/apply/arm';
import { runTimer } from '#core/engine/timers/index';
import { asId, type ConversationId } from '#model/ids';
import { emptyWorld } from '#model/world';
import type { Bench, BenchRow } from './bench-row';
import { interleave } from './interleave';
import { openOffice, skills, type Office } from './office';

const turns = 500;

/** Who gets a conversation, which one a free agent gets, and which timer comes next: a big office against a small one. */
const bench: Bench = async () => [
  await compare('choosing an agent at 1,000 agents and 10,000 waiting ÷ at 10 and 100', 2, [
    choosing(1_000, 10_000),
    choosing(10, 100),
  ]),
  await compare('the longest waiting at 1,000 agents and 10,000 waiting ÷ at 10 and 100', 2, [
    freeing(1_000, 10_000),
    freeing(10, 100),
  ]),
  await compare('the next timer of 10,000 ÷ of 100', 1.5, [timing(10_000), timing(100)]),
];
export default bench;

type Run = () => void;

async function compare(name: string, atMost: number, [big, small]: readonly [Run, Run]): Promise<BenchRow> {
  const { median, note } = await interleave(big, small, { turns: 4 });
  return { name: `${name} (${note})`, measured: median, unit: '×', bound: { atMost } };
}

/** The one offer that was made. */
function only([id, ...others]: readonly ConversationId[]): ConversationId {
  if (id === undefined || others.length > 0) throw new Error('Not one offer was made.');
  return id;
}

function serve(office: Office, offers: readonly ConversationId[]): ConversationId {
  const id = only(offers);
  office.accept(id);
  return id;
}

/** Visitors come one after the other and each is offered to the least busy of all; many others wait for a skill nobody has. */
function choosing(agents: number, waiting: number): Run {
  const office = openOffice(agents, 'unlimited');
  for (let n = 0; n < waiting; n += 1) office.arrive(skills.unserved);
  return () => {
    for (let n = 0; n < turns; n += 1) office.leave(serve(office, office.arrive(skills.served)));
  };
}

/** Everybody is full: each conversation that ends makes room for the one that has waited longest. */
function freeing(agents: number, waiting: number): Run {
  const office = openOffice(agents, 1);
  const held = Array.from({ length: agents }, () => serve(office, office.arrive(skills.served)));
  for (let n = 0; n < waiting; n += 1) office.arrive(skills.served);
  let turn = 0;
  return () => {
    for (let n = 0; n < turns; n += 1, turn = (turn + 1) % agents) {
      office.arrive(skills.served);
      held[turn] = serve(office, office.leave(held[turn] ?? asId<ConversationId>('')));
    }
  };
}

/** The timer that is due runs, and another one is armed behind all others. */
function timing(timers: number): Run {
  const world = emptyWorld();
  let count = 0;
  const wait = () => {
    count += 1;
    arm(world, { kind: 'consumer-timeout', conversationId: asId<ConversationId>(`${count}`) }, count);
  };
  for (let n = 0; n < timers; n += 1) wait();
  return () => {
    for (let n = 0; n < turns * 10; n += 1) {
      for (const fact of runTimer(world, world.due[0] ?? '', count)) apply(world, fact);
      wait();
    }
    if (world.due.length !== timers) throw new Error('There are not as many timers as before.');
  };
}
