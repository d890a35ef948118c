import type {
  AccountId,
  BotEnvironmentId,
  BotId,
  CampaignId,
  ConnectorId,
  EndpointId,
  ProfileId,
  ResourceId,
  SkillId,
  TestId,
  UserId,
} from './ids';

/** Ids of what people list, the oldest first. Ids are digits, and the runtime sorts such keys: the order is kept by itself. */
export interface Order {
  accounts: AccountId[];
  profiles: ProfileId[];
  skills: SkillId[];
  users: UserId[];
  campaigns: CampaignId[];
  bots: BotId[];
  connectors: ConnectorId[];
  endpoints: EndpointId[];
  environments: BotEnvironmentId[];
  tests: TestId[];
  resources: ResourceId[];
}
export type OrderedNoun = keyof Order;

export function emptyOrder(): Order {
  return {
    accounts: [],
    profiles: [],
    skills: [],
    users: [],
    campaigns: [],
    bots: [],
    connectors: [],
    endpoints: [],
    environments: [],
    tests: [],
    resources: [],
  };
}
