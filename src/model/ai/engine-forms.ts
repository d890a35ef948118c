import type { EngineName } from './engine-names';

/** One field of an engine’s configuration, as its form has it. */
export interface EngineField {
  readonly key: string;
  readonly label: string;
  readonly kind: 'text' | 'url' | 'secret' | 'key' | 'choice' | 'function';
  /** Of a choice. */
  readonly choices?: readonly string[];
  /** What a new one begins with. */
  readonly preset?: string;
  readonly hint?: string;
  /** Only where another field holds that. */
  readonly only?: { readonly key: string; readonly is: string };
}

const userPass = { key: 'authentication', is: 'UserPass' } as const;
const iam = { key: 'authentication', is: 'IAM' } as const;

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
    { key: 'workspaceId', label: 'Workspace ID', kind: 'text' },
    { key: 'username', label: 'Conversation Username', kind: 'text', only: userPass },
    { key: 'password', label: 'Conversation Password', kind: 'secret', only: userPass },
    { key: 'apiKey', label: 'API key', kind: 'secret', only: iam },
    {
      ...{ key: 'versionDate', label: 'Version Date', kind: 'text', preset: '2018-09-20' },
      hint: 'Year, month and day. Rich content needs 2018-09-20 or later.',
    },
  ],
  'dialogflow-v1': [
    { key: 'clientAccessToken', label: 'Client access token', kind: 'secret' },
    {
      ...{ key: 'queryUrl', label: 'Dialogflow query url', kind: 'url' },
      preset: 'https://api.dialogflow.com/v1/query?v=20150910',
    },
  ],
  'dialogflow-v2': [
    { key: 'languageCode', label: 'Language code', kind: 'text', preset: 'en-US' },
    { key: 'projectId', label: 'Project ID', kind: 'text' },
    { key: 'clientEmail', label: 'User email address', kind: 'text' },
    { key: 'privateKey', label: 'User private key', kind: 'key' },
    {
      ...{ key: 'scopes', label: 'Google Cloud scopes', kind: 'text' },
      preset: 'https://www.googleapis.com/auth/cloud-platform',
    },
  ],
  lex: [
    { key: 'apiVersion', label: 'API Version', kind: 'text', preset: '2016-11-28' },
    { key: 'region', label: 'AWS Region', kind: 'text', preset: 'us-east-1' },
    { key: 'accessKey', label: 'IAM Access Key', kind: 'text' },
    { key: 'secretKey', label: 'IAM Secret Key', kind: 'secret' },
    { key: 'botAlias', label: 'Bot alias', kind: 'text', hint: 'Case counts.' },
    { key: 'botName', label: 'Bot name', kind: 'text', hint: 'Case counts.' },
  ],
  functions: [
    {
      ...{ key: 'function', label: 'LivePerson Function', kind: 'function' },
      hint: 'A function of the account. It runs here, in the sandbox.',
    },
  ],
  'custom-endpoint': [
    { key: 'baseUrl', label: 'Base URL', kind: 'url', hint: 'Without a slash at its end.' },
    { key: 'clientId', label: 'Client ID', kind: 'text' },
    { key: 'clientSecret', label: 'Client Secret', kind: 'secret' },
    { key: 'botId', label: 'Bot ID', kind: 'text' },
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
