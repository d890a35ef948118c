import type { EngineName } from '#model/ai/engine-names';

/** What differs here from the real service, for those who fill in its form. */
export const vendorNotes: Readonly<Record<EngineName, string>> = {
  watson:
    'Version 1 of the Assistant. An API key is sent as a password: web pages cannot fetch the tokens of IAM.',
  'dialogflow-v1':
    'Its vendor has switched this version off: a stand-in answers in the same form. A text of more than 255 characters becomes the event DIALOGFLOW_CHAR_LIMIT.',
  'dialogflow-v2':
    'The private key stays in this browser and signs for a token: allow oauth2.googleapis.com beside dialogflow.googleapis.com. A stand-in needs no key.',
  lex: 'Its vendor ended this version in 2025: a stand-in answers in the same form. What leaves for an allowed host is signed; the secret key stays in this browser.',
  functions: 'A function of this account is run here, in the sandbox, with each line of the consumer.',
  'custom-endpoint':
    'A service of your own, by version 1 of its contract. No token is sent with its requests here.',
};
