/** Where the platform itself takes transfers, by region. [S287] [S288] */
export const escalationServices = ['', '-eu', '-ap'].map((region) => ({
  region: { '': 'US', '-eu': 'EU', '-ap': 'APAC' }[region] ?? '',
  url: `https://platformservice${region}.botcentralapi.com/botservice-0.1/botcentral/livePersonAgent`,
}));

/** The one of this address; undefined where it is no such service. */
export function escalationServiceAt(url: string) {
  return escalationServices.find((one) => one.url === url);
}
