/** Longest texts, in characters, and the shortest password. The engine judges by them, forms say them beforehand. */
export const limits = {
  skillName: 64,
  skillDescription: 256,
  userName: 80,
  email: 254,
  shortestPassword: 8,
  campaignName: 100,
  engagementName: 100,
  buttonText: 40,
  botName: 100,
  botDescription: 500,
  dialogName: 100,
  integrationName: 100,
  skillReference: 200,
  escalationMessage: 5000,
} as const;
