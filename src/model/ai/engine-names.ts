/** The outside AI engines that can speak by a connector. */
export const engineNames = [
  'watson',
  'dialogflow-v1',
  'dialogflow-v2',
  'lex',
  'functions',
  'custom-endpoint',
] as const;
export type EngineName = (typeof engineNames)[number];

/** As their vendors call them. [S237] [S238] [S239] [S240] [S241] */
export const engineLabels: Readonly<Record<EngineName, string>> = {
  watson: 'Watson Assistant',
  'dialogflow-v1': 'Dialogflow V1',
  'dialogflow-v2': 'Dialogflow V2',
  lex: 'Amazon Lex',
  functions: 'LivePerson Functions',
  'custom-endpoint': 'Custom Endpoint',
};
