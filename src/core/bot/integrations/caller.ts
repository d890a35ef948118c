import type { AllowedHost } from '#model/allowed-host';
import type { Endpoint } from '#model/endpoint';
import type { Integration, IntegrationKind } from '#model/integration';
import type { InteractionOf } from '#model/interaction';
import type { Resource } from '#model/resource';
import type { Skill } from '#model/skill';
import type { Played } from '../interactions/player';
import type { TurnDraft } from '../turn-draft';
import type { Finding } from '../validation/problem';

/** A skill of the bot's account. */
export type KnownSkill = Pick<Skill, 'id' | 'name'>;

/** A user the bot signs in as. */
export interface BotUser {
  readonly loginName: string;
  readonly skills: readonly string[];
}

/** What there is around a bot. */
export interface Around {
  readonly skills: readonly KnownSkill[];
  readonly players: readonly BotUser[];
  /** What answers calls of the account; undefined where that is not known. */
  readonly endpoints?: readonly Endpoint[] | undefined;
  /** The API Access Keys that the escalation service takes; undefined where they are not known. */
  readonly keys?: readonly string[] | undefined;
  /** What the account keeps for services; undefined where that is not known. */
  readonly resources?: readonly Pick<Resource, 'id' | 'kind'>[] | undefined;
  readonly allowedHosts?: readonly AllowedHost[] | undefined;
}

/** What a kind of integration does. */
export interface Caller<Kind extends IntegrationKind> {
  call(draft: TurnDraft, interaction: InteractionOf<'integration'>, integration: Integration<Kind>): Played;
  /** What would make it fail, beside texts that are missing. */
  problems(integration: Integration<Kind>, around: Around): Finding[];
}
