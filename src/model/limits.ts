/** Longest texts, in characters, and the shortest password. The engine judges by them, forms say them beforehand. */
export const limits = {
  accountName: 100,
  skillName: 64,
  skillDescription: 256,
  userName: 80,
  email: 254,
  shortestPassword: 8,
  password: 200,
  keyPart: 200,
  campaignName: 100,
  campaignGoal: 100,
  engagementName: 100,
  engagementLook: 100,
  buttonText: 40,
  botName: 100,
  botDescription: 500,
  language: 35,
  dialogName: 100,
  interactionName: 100,
  interactionText: 5000,
  question: 255,
  pattern: 1000,
  /** Of one code panel, and of the functions of a whole bot. */
  code: 50_000,
  /** All rules of one, as they are kept. */
  standIn: 20_000,
  comment: 240,
  globalFunctions: 200_000,
  /** What a button or a chip is called; so much of it is shown as a card may hold. */
  optionTitle: 1000,
  /** What it stands for: a payload, a callback, an address. */
  optionValue: 1000,
  /** A card as JSON. */
  cardText: 50_000,
  integrationName: 100,
  /** Of what an imported bot has and nothing here knows. */
  foreignType: 200,
  skillReference: 200,
  escalationMessage: 5000,
  variableName: 200,
  testName: 100,
  testScript: 100_000,
  testExpected: 200_000,
  intentName: 100,
  /** What somebody may say who means an intent; a value of an entity. */
  phrase: 500,
  /** Of a namespace, a key, and whose it is. */
  contextName: 200,
  environmentName: 100,
  environmentValue: 5000,
  endpointName: 100,
  resourceName: 100,
  resourceDescription: 500,
  articleTitle: 255,
  articleSummary: 2000,
  articleDetail: 10_000,
  articleCategory: 100,
  articleTag: 100,
  url: 5000,
  /** What an endpoint answers, and what is sent to one. */
  callBody: 50_000,
  /** So much of an answer the log of calls keeps. */
  keptAnswer: 5000,
  askId: 200,
  headerKey: 200,
  headerValue: 5000,
  /** As it is typed. */
  postBody: 20_000,
  /** Of an email: whom it goes to, as a list with commas. */
  recipients: 2000,
  emailSubject: 500,
  emailBody: 20_000,
  customDataKey: 200,
  customDataValue: 5000,
  settingKey: 200,
  settingValue: 5000,
  message: 8000,
  profileName: 100,
  lessonName: 200,
  /** Of what went wrong, as authors read it. */
  reason: 1000,
  /** What the engine itself writes down: reasons, lines of a preview, what a part of a connector says. */
  note: 10_000,
} as const;

/** What a variable of an environment may be called: it is named in braces and in code. */
export const environmentKey = /^[A-Za-z0-9_]+$/;

/** Longest values, in characters of JSON: what a file says besides, what a bot remembers, what a line shows. */
export const lengths = {
  foreign: 200_000,
  variable: 100_000,
  /** All that a run remembers. */
  variables: 500_000,
  /** All that an account keeps of its calls. */
  calls: 2_000_000,
  /** All that is kept for an account beyond bots and conversations. */
  context: 800_000,
  botFile: 10_000_000,
  card: 100_000,
  /** What stands beside the text of a line, all of it together: a frame has room for that, the text and an envelope. */
  besideText: 97_000,
  /** What an outside engine is told again with each line. */
  engineMemory: 30_000,
  /** All articles of a knowledge base. */
  articles: 1_000_000,
} as const;

/** Levels of an entry of metadata. */
export const deepestMetadata = 16;

/** Of a world file, in MB. */
export const worldFileMegabytes = 50;

/** How many a list may hold. */
export const counts = {
  accounts: 100,
  skillsOfUser: 1000,
  profilesOfUser: 100,
  engagements: 100,
  dialogs: 1000,
  /** Of an imported bot as a whole. */
  messagesOfFile: 20_000,
  interactions: 2000,
  integrations: 500,
  rules: 500,
  /** Of a rule. */
  conditions: 10,
  variablesOfRule: 100,
  /** Of a question, before somebody else is asked. */
  fallbacks: 100,
  /** Of a run. */
  variables: 2000,
  patterns: 1000,
  /** And entities. */
  intents: 200,
  /** Entities of one message that fill slots. */
  recognised: 50,
  /** Of an intent, and values of an entity. */
  phrases: 500,
  /** Of a bot, and values of all its entities. */
  phrasesOfBot: 10_000,
  /** Chips below a question, its buttons, its choices, as written; as many are shown as a card may hold. */
  options: 100,
  tiles: 100,
  customData: 100,
  endpoints: 500,
  environments: 100,
  contextNamespaces: 100,
  contextProperties: 2000,
  /** Of an environment. */
  environmentVariables: 200,
  /** Of an account, of all kinds. */
  resources: 200,
  allowedHosts: 50,
  /** Of a knowledge base. */
  articles: 1000,
  /** Of an article. */
  tags: 50,
  /** Of what can be brought back: the newest. */
  deleted: 100,
  /** Of a bot. */
  tests: 200,
  testAgents: 100,
  testAnswers: 50,
  /** Of an account: the newest. */
  calls: 100,
  /** Of a call, and its parameters. */
  headers: 50,
  standInRules: 50,
  /** Of an email. */
  recipients: 50,
  /** What `[i]` of a path brings. */
  results: 1000,
  settings: 100,
  /** Of the configuration of an outside engine. */
  engineFields: 20,
  outbox: 5000,
  /** No option is typed by a number above it. */
  listed: 999,
  onlookers: 1000,
  /** A frame has room for no more. */
  sequences: 50_000,
  metadata: 50_000,
  chats: 1000,
} as const;

const dayMs = 86_400_000;

/** Moments are ms since 1970, waits are ms. */
export const times = {
  /** The virtual clock goes no further, so that everything it waits for has a date too. */
  latestNow: Date.UTC(9000, 0),
  latest: Date.UTC(9999, 0),
  longestAdvance: 365 * dayMs,
  shortestRing: 1000,
  longestRing: dayMs,
  longestGrace: dayMs,
  /** Of an interaction. */
  longestDelay: 10_000,
  /** Of an endpoint. */
  longestAnswer: 600_000,
  /** Thirteen months. */
  longestContext: 395 * dayMs,
} as const;
