import type { Fact } from '#model/fact';
import type { AccountId } from '#model/ids';
import { topics } from '#workers/host/rows';
import { nextDoor, type Scene } from '../scene';
import type { Invariant } from './invariant';

/** All rows are much to write. */
const every = 25;
/** Whom a tab can be is told to all. */
const owned = topics.filter((topic) => topic !== 'people');

/** What may be a name in a frame: between quotes, or a value without them. */
const named = /(?<=")([^"\\\s:{}[\],]+)(?=")|(?<=:)([^"\\\s:{}[\],]+)(?=,)/g;

/** What names a thing of an account wherever it is told of. */
function marksOf(fact: Fact): { accountId: AccountId; ids: readonly string[] } | null {
  switch (fact.type) {
    case 'skill.saved':
      return { accountId: fact.skill.accountId, ids: [fact.skill.id] };
    case 'user.saved':
      return { accountId: fact.user.accountId, ids: [fact.user.id, fact.user.pid] };
    case 'conversation.opened':
      return { accountId: fact.conversation.accountId, ids: [fact.conversation.id] };
    default:
      return null;
  }
}

export const apart: Invariant = {
  id: 'SI17',
  name: 'two accounts in one world hear nothing of each other',
  judge(report) {
    const marks = new Map<AccountId, Set<string>>();
    let home: Scene | null = null;
    let deeds = 0;

    function accountOf(owner: string): AccountId | undefined {
      const place = owner.startsWith(nextDoor) ? 1 : 0;
      return home?.world.order.accounts[place];
    }

    /** Found by what stands in the text: of names there are many more than a frame has. */
    function hear(owner: string, text: string, mine = accountOf(owner)): void {
      if (!home || marks.size < 2) return;
      for (const [accountId, ids] of marks) {
        if (accountId === mine) continue;
        for (const [, quoted, bare] of text.matchAll(named)) {
          const id = quoted ?? bare ?? '';
          if (ids.has(id)) report(`${owner} hears of ${id}: ${text}`);
        }
      }
    }

    return {
      onFact(fact) {
        const found = marksOf(fact);
        if (!found) return;
        const known = marks.get(found.accountId) ?? new Set();
        for (const id of found.ids) known.add(id);
        marks.set(found.accountId, known);
      },
      onFrame: (line, _, text) => hear(line.owner, text),
      onAnswer: hear,
      async afterDeed(scene) {
        home = scene;
        const { world, machine } = scene;
        for (const { id, accountId, phase } of Object.values(world.conversations)) {
          const userId = phase.name === 'assigned' ? phase.userId : null;
          if (userId !== null && world.users[userId] && world.users[userId].accountId !== accountId)
            report(`conversation ${id} is with ${userId} of another account`);
        }
        if (world.order.accounts.length < 2) return;
        deeds += 1;
        if (deeds % every === 0)
          for (const accountId of world.order.accounts)
            machine.watch(
              owned,
              (patches) => hear(`a page of ${accountId}`, JSON.stringify(patches), accountId),
              accountId,
            )();
        machine.watch(['visitors'], (patches) => {
          for (const row of patches.flatMap(({ rows }) => rows))
            if ('offer' in row && row.offer && world.campaigns[row.offer.campaignId]?.accountId !== row.id)
              report(`visitors of ${row.id} are offered ${row.offer.campaignId} of another account`);
        })();
        // Who looks at a lesson enters its step: that is kept before others look.
        await machine.clock.settle();
      },
    };
  },
};
