import type { ResourceId } from './ids';
import type { ResourceKind } from './resource';

/** What the platform itself does for integrations, each by the address its calls have: nothing outside has such an address. */
export const emailService = 'platform:email';

/** Where what an account keeps is asked. */
export function serviceOf(kind: ResourceKind, id: ResourceId | string): string {
  return `platform:${kind}/${id}`;
}

/** Whether a call is one of the platform’s own services, whatever it asks for. */
export function isPlatformService(url: string): boolean {
  return url.startsWith('platform:');
}
