import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Command } from '#contract/command';
import type { UserDraft } from '#model/user';
import type { World } from '#model/world';
import { firstProfileId } from '#model/profile';
import { connect, createPlayer, type Player } from './players';

/** What somebody else in the account might do meanwhile: `n` chooses among what there is. */
type Deed = (world: World, player: Player, n: number) => Command | null;

const name = (what: string, n: number) => `${what} ${n}`;
const pick = <Thing>(things: readonly Thing[], n: number) => things[n % things.length];

function user(player: Player, more: Partial<UserDraft> & { loginName: string }): Command {
  return {
    type: 'user.save',
    draft: {
      id: null,
      accountId: player.me.accountId,
      type: 'human',
      email: 'a@example.com',
      nickname: 'N',
      name: 'N',
      login: { method: 'password', password: 'pass-word' },
      profiles: [firstProfileId(player.me.accountId, 'campaign-manager')],
      maxChats: 1,
      skills: [],
      enabled: true,
      ...more,
    },
  };
}

const strange = ['Zork', 'Sales', 'Humane', 'Bots', 'bot user'] as const;
const isStrange = (skill: { name: string }) => strange.some((word) => skill.name.startsWith(word));
const skillsOf = (world: World) => Object.values(world.skills).filter(isStrange);
const otherBots = (world: World) => Object.values(world.bots).filter((bot) => bot.name.startsWith('Other'));

const deeds: readonly Deed[] = [
  (_, { me }, n) => ({
    type: 'skill.save',
    draft: { id: null, accountId: me.accountId, name: name(pick(strange, n)!, n), description: 'x' },
  }),
  (world, _, n) => {
    const skill = pick(skillsOf(world), n);
    return skill ? { type: 'skill.delete', skillId: skill.id } : null;
  },
  (_, player, n) => user(player, { loginName: `planner-${n}` }),
  (_, player, n) => user(player, { loginName: pick(['bot_user', 'human_agent'], n)! }),
  (world, player, n) => {
    const skills = skillsOf(world).slice(0, n % 3);
    const key = { keyName: 'k', appKey: 'a', secret: 's', accessToken: 't', accessTokenSecret: 'u' };
    return user(player, {
      loginName: `robot-${n}`,
      type: 'bot',
      login: { method: 'api-key', key },
      profiles: [firstProfileId(player.me.accountId, 'agent')],
      skills: skills.map(({ id }) => id),
    });
  },
  (_, { me }, n) => ({
    type: 'campaign.save',
    draft: {
      id: null,
      accountId: me.accountId,
      name: name('Sale', n),
      goal: 'Generate leads',
      engagements: [],
    },
  }),
  (world, _, n) => {
    const campaign = pick(
      Object.values(world.campaigns).filter((one) => one.name.startsWith('Sale')),
      n,
    );
    return campaign ? { type: 'campaign.delete', campaignId: campaign.id } : null;
  },
  (_, { me }, n) => ({
    type: 'bot.create',
    accountId: me.accountId,
    name: name('Other', n),
    description: '',
  }),
  (world, _, n) => {
    const bot = pick(Object.values(world.bots), n);
    return bot
      ? { type: 'dialog.create', botId: bot.id, name: name('Opening hours', n), kind: 'standard' }
      : null;
  },
  (world, _, n) => {
    const bot = pick(otherBots(world), n);
    return bot
      ? { type: 'bot.rename', botId: bot.id, name: name('Other renamed', n), description: 'x' }
      : null;
  },
  (world, _, n) => {
    const bot = pick(Object.values(world.bots), n);
    return bot ? { type: 'preview.say', botId: bot.id, text: 'hello' } : null;
  },
  (_, __, n) => ({ type: 'clock.advance', byMs: n * 100 }),
];

const meanwhile = fc.array(
  fc.record({
    before: fc.constantFrom(...connect.steps.map(({ id }) => id)),
    deed: fc.integer({ min: 0, max: deeds.length - 1 }),
    n: fc.nat(9),
  }),
  { maxLength: 25 },
);

test('[LE5][LE6] whatever else is done meanwhile undoes no step and hinders none', async () => {
  await fc.assert(
    fc.asyncProperty(meanwhile, async (plan) => {
      const player = await createPlayer();
      for (const step of connect.steps) {
        for (const { deed, n } of plan.filter(({ before }) => before === step.id)) {
          const openBefore = await player.open();
          const command = deeds[deed]!(await player.world(), player, n);
          if (command) await player.host.do(command as never);
          const openAfter = await player.open();
          expect(openAfter.filter((id) => !openBefore.includes(id))).toEqual([]);
        }
        await player.solve(step.id);
        expect(await player.open()).not.toContain(step.id);
      }
      expect(await player.open()).toEqual([]);
    }),
    { numRuns: 25 },
  );
}, 60_000);
