import type { EngineName } from './engine-names';

/** One field of an engine’s configuration, as its form has it. */
export interface EngineField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'url' | 'key' | 'choice' | 'function';
  /** Of a choice. */
  readonly choices?: readonly string[];
  /** What a new one begins with. */
  readonly preset?: string;
  /** What stands there where nobody but a stand-in will read it. */
  readonly invented?: string;
  readonly hint?: string;
  /** Only where another field holds that. */
  readonly only?: { readonly key: string; readonly is: string };
}

const userPass = { key: 'authentication', is: 'UserPass' } as const;
const iam = { key: 'authentication', is: 'IAM' } as const;

/** In the form of a key, and none. */
const inventedKey = `-----BEGIN PRIVATE KEY-----\nM${'A'.repeat(215)}\n-----END PRIVATE KEY-----`;

/** What has to be entered, engine by engine. [S281] */
const engineForms: Readonly<Record<EngineName, readonly EngineField[]>> = {
  watson: [
    {
      ...{ key: 'authentication', label: 'Authentication Type', kind: 'choice' },
      choices: ['UserPass', 'IAM'],
      preset: 'UserPass',
    },
    {
      ...{ key: 'workspaceUrl', label: 'Workspace URL', kind: 'url' },
      preset: 'https://gateway.watsonplatform.net/conversation/api',
    },
    { key: 'workspaceId', label: 'Workspace ID', kind: 'text', invented: 'parcels' },
    { key: 'username', label: 'Conversation Username', kind: 'text', only: userPass, invented: 'stand-in' },
    { key: 'password', label: 'Conversation Password', kind: 'text', only: userPass, invented: 'stand-in' },
    { key: 'apiKey', label: 'API key', kind: 'text', only: iam, invented: 'stand-in' },
    {
      ...{ key: 'versionDate', label: 'Version Date', kind: 'text', preset: '2018-09-20' },
      hint: 'Year, month and day. Rich content needs 2018-09-20 or later.',
    },
  ],
  'dialogflow-v1': [
    { key: 'clientAccessToken', label: 'Client access token', kind: 'text', invented: 'stand-in' },
    {
      ...{ key: 'queryUrl', label: 'Dialogflow query url', kind: 'url' },
      preset: 'https://api.dialogflow.com/v1/query?v=20150910',
    },
  ],
  'dialogflow-v2': [
    { key: 'languageCode', label: 'Language code', kind: 'text', preset: 'en-US' },
    { key: 'projectId', label: 'Project ID', kind: 'text', invented: 'parcels' },
    { key: 'clientEmail', label: 'User email address', kind: 'text', invented: 'stand-in@parcels.example' },
    { key: 'privateKey', label: 'User private key', kind: 'key', invented: inventedKey },
    {
      ...{ key: 'scopes', label: 'Google Cloud scopes', kind: 'text' },
      preset: 'https://www.googleapis.com/auth/cloud-platform',
    },
  ],
  lex: [
    { key: 'apiVersion', label: 'API Version', kind: 'text', preset: '2016-11-28' },
    { key: 'region', label: 'AWS Region', kind: 'text', preset: 'us-east-1' },
    { key: 'accessKey', label: 'IAM Access Key', kind: 'text', invented: 'stand-in' },
    { key: 'secretKey', label: 'IAM Secret Key', kind: 'text', invented: 'stand-in' },
    { key: 'botAlias', label: 'Bot alias', kind: 'text', hint: 'Case counts.', invented: 'parcels' },
    { key: 'botName', label: 'Bot name', kind: 'text', hint: 'Case counts.', invented: 'parcels' },
  ],
  functions: [
    {
      ...{ key: 'function', label: 'LivePerson Function', kind: 'function' },
      hint: 'A function of the account. It runs here, in the sandbox.',
    },
  ],
  'custom-endpoint': [
    {
      key: 'baseUrl',
      label: 'Base URL',
      kind: 'url',
      hint: 'Without a slash at its end.',
      invented: 'https://parcels.example',
    },
    { key: 'clientId', label: 'Client ID', kind: 'text', invented: 'stand-in' },
    { key: 'clientSecret', label: 'Client Secret', kind: 'text', invented: 'stand-in' },
    { key: 'botId', label: 'Bot ID', kind: 'text', invented: 'parcels' },
    { key: 'environment', label: 'Environment', kind: 'text', preset: 'draft' },
  ],
};

type Typed = readonly { readonly key: string; readonly value: string }[];
/** What was entered, by field. */
export type EngineFields = Readonly<Record<string, string>>;

export function engineFieldsOf(fields: Typed): EngineFields {
  return Object.fromEntries(fields.map(({ key, value }) => [key, value]));
}

/** The fields that count, as far as it is entered by now. */
export function shownFields(engine: EngineName, entered: EngineFields): readonly EngineField[] {
  return engineForms[engine].filter(({ only }) => !only || entered[only.key] === only.is);
}

/** What is still empty filled as a stand-in needs it, for whoever has no account at a vendor. [AE160] */
export function withInvented(engine: EngineName, entered: EngineFields): EngineFields {
  const filled = { ...entered };
  // The choices stand first: what else there is to fill hangs on them.
  for (const { key, only, preset, invented } of engineForms[engine])
    if ((!only || filled[only.key] === only.is) && !filled[key]?.trim())
      filled[key] = preset ?? invented ?? '';
  return filled;
}
