import { fail } from '#model/failure';
import { counts } from '#model/limits';
import * as v from 'valibot';
import { readHost } from '../../administration/hosts';
import { command, done } from './command';
import { allAsItWas } from './restored';

/** Calls of this workspace may reach the host of this address. [EN77] */
export const allowHost = command(
  'host.allow',
  { address: v.string() },
  {
    accounts: () => [],
    handle({ world: { allowedHosts = [] }, now }, { address }) {
      const read = readHost(address);
      if (!read.ok) return read;
      const origin = read.value;
      if (allowedHosts.some((one) => one.origin === origin)) return done([], allAsItWas);
      if (allowedHosts.length >= counts.allowedHosts)
        return fail('too-many', {
          ...{ what: 'allowed hosts', limit: counts.allowedHosts, count: allowedHosts.length + 1 },
        });
      const hosts = [...allowedHosts, { origin, at: now }];
      return done([{ type: 'hosts.allowed', at: now, hosts }], allAsItWas);
    },
  },
);

/** From now on they may not; what is being asked of it is given up. [EN77] */
export const disallowHost = command(
  'host.disallow',
  { origin: v.string() },
  {
    accounts: () => [],
    handle({ world: { allowedHosts = [] }, now }, { origin }) {
      const hosts = allowedHosts.filter((one) => one.origin !== origin);
      return done(hosts.length === allowedHosts.length ? [] : [{ type: 'hosts.allowed', at: now, hosts }]);
    },
  },
);
