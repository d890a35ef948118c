import { builtSteps } from '#core/starts/ready-to-hand-over';
import { fillReferences } from '#core/starts/references';
import type { Command } from '#contract/command';
import type { AccountId, BotId, ConnectorId, SkillId, UserId } from '#model/ids';
import { firstProfileId } from '#model/profile';
import type { TestHost } from './test-host';

export interface Tutorial {
  readonly accountId: AccountId;
  readonly bot: BotId;
  readonly botSkill: SkillId;
  readonly humanSkill: SkillId;
  readonly botUser: UserId;
  readonly human: UserId;
  readonly connector: ConnectorId;
}

/** Steps 10 to 12 of the tutorial, by the commands of the start: everything is there, the connector is not started yet. */
export async function buildTutorial(host: Pick<TestHost, 'rows' | 'must'>): Promise<Tutorial> {
  const accountId = host.rows('accounts')[0]!.id;
  const me = host.rows('users')[0]!.id;
  const named: Record<string, unknown> = {
    account: { id: accountId },
    profiles: { agent: firstProfileId(accountId, 'agent') },
  };
  for (const step of builtSteps) {
    if (step.kind !== 'command') continue;
    const filled = fillReferences(step.command, named);
    if (!filled.ok) throw new Error(`${filled.failure} stands for nothing.`);
    const answer: unknown = await host.must(filled.value as unknown as Command, me);
    if (step.name !== undefined) named[step.name] = answer;
  }
  const of = <Id>(name: string, field: string) => (named[name] as Readonly<Record<string, Id>>)[field]!;
  return {
    accountId,
    bot: of<BotId>('bot', 'botId'),
    botSkill: of<SkillId>('botSkill', 'skillId'),
    humanSkill: of<SkillId>('humanSkill', 'skillId'),
    botUser: of<UserId>('botUser', 'userId'),
    human: of<UserId>('helen', 'userId'),
    connector: of<ConnectorId>('connector', 'connectorId'),
  };
}
