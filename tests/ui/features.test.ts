import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accountDefaults, type Account } from '#model/account';
import { asId } from '#model/ids';
import { proves } from '#support/proves';
import { settingsOfAccount } from '#sdk/checks';
import { parseRoute } from '../../src/ui/parse-route';
import { destinationsOf, featureAt, pagesOf } from '../../src/ui/frame/features';

const account: Account = { ...accountDefaults, id: asId<Account['id']>('12345678'), name: 'One' };
const places = destinationsOf(account, () => 3);
const placeOf = (address: string) => featureAt(parseRoute(address).segments)?.id;

test('[UI81] the mark of each workspace counts those who wait for me there', () => {
  const marked = destinationsOf(account, (kind) => (kind === 'chat' ? 1 : 2));
  expect(marked.flatMap(({ id, badge }) => (badge ? [[id, badge.count, badge.label]] : []))).toEqual([
    ['agent', 1, '1 consumer is waiting'],
    ['messaging', 2, '2 consumers are waiting'],
  ]);
});

test('[UI120] Automation is in the rail of an account that offers Bot Connectors', () => {
  const offering = (botConnectors: boolean) =>
    destinationsOf({ ...account, settings: { ...settingsOfAccount(account), botConnectors } }, () => 0).map(
      ({ name }) => name,
    );
  proves('S30', () => expect(offering(true)).toContain('Automation'));
  expect(offering(false)).toEqual(offering(true).filter((name) => name !== 'Automation'));
  expect(placeOf('#/connect-bots/new')).toBe('automation');
});

test('[AE244] endpoints are a place of the builder, and of Automation for whoever came from there', () => {
  const currentAt = (address: string) => {
    const { segments, query } = parseRoute(address);
    return featureAt(segments)?.at?.(query);
  };
  expect(currentAt('#/endpoints/e1?connecting=new')).toBe('automation');
  expect(currentAt('#/endpoints?connecting=')).toBe('automation');
  expect(currentAt('#/endpoints?bot=b1')).toBe(placeOf('#/bots'));
  expect(currentAt('#/endpoints')).toBe(placeOf('#/endpoints'));
});

test('[UI176] an unknown address lists every page of the account, each once, and each link leads to a page', () => {
  const pages = pagesOf(account);
  const names = pages.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  expect(names).toEqual(expect.arrayContaining(places.map(({ name }) => name)));
  expect(names).toEqual(expect.arrayContaining(['Map', 'Endpoints', 'Messaging test page', 'My profile']));
  for (const { name, href } of pages) {
    const shown = featureAt(parseRoute(href).segments);
    expect(shown?.name).toBe(name);
  }
  const without = { ...account, settings: { ...settingsOfAccount(account), botConnectors: false } };
  expect(pagesOf(without).map(({ name }) => name)).toEqual(names.filter((name) => name !== 'Automation'));
  expect(pagesOf(undefined)).toEqual([]);
});

test('[UI3] every place is current at its own address', () => {
  expect(places.map(({ href }) => placeOf(href))).toEqual(places.map(({ id }) => id));
});

test('[UI3] a place is current below its address', () => {
  expect(placeOf('#/a/12345678/um!skills/3402109730')).toBe('users');
  expect(placeOf('#/a/12345678/um!users/new')).toBe('users');
  expect(placeOf('#/a/12345678/campaigns/new')).toBe('campaigns');
  expect(placeOf('#/bots/b1/dialogs/d1')).toBe('bots');
  expect(placeOf('#/lesson/connect/first-skill')).toBe('lesson');
  expect(placeOf('#/')).toBe('lesson');
});

test('[VP11] the visitor page in the rail is that of the account I work in', () => {
  const visitor = places.find(({ id }) => id === 'visitor-page');
  expect(parseRoute(visitor?.href ?? '').query.get('siteid')).toBe('12345678');
});

test('[UI3] no place is current at an unknown address', () => {
  const known = new Set(places.map(({ id }) => id));
  for (const address of ['#/nowhere', '#/a/12345678', '#/a/12345678/elsewhere'])
    expect(known.has(placeOf(address) ?? '')).toBe(false);
});

test('[UI3][UI320] every place has a short name in the bottom bar, a part of its name', () => {
  for (const { name, short } of places) {
    expect(short, name).not.toBe('');
    expect(name).toContain(short);
  }
});

/** Names that every object has. */
const borrowed = ['__proto__', ...Object.getOwnPropertyNames(Object.prototype)];
const addresses = ['messaging-page', ...places.map(({ id }) => id)];

test('[UI19] a name that every object has is no place', () => {
  for (const name of borrowed)
    for (const address of [`#/${name}`, `#${name}`, `#/a/12345678/${name}`, `#/a/${name}/${name}`])
      expect(placeOf(address), address).toBeUndefined();
});

test('[UI19] a place of an account is none without the account, and others are none within one', () => {
  for (const address of [
    '#/users',
    '#/campaigns',
    '#/a',
    '#/a/1',
    '#/a//campaigns',
    '#/a/1/bots',
    '#/a/1/agent',
  ])
    expect(placeOf(address), address).toBeUndefined();
});

test('[UI19] any address at all has a page, or none', () => {
  const ofAccount = ['campaigns', 'users'];
  const first = addresses.filter((name) => !ofAccount.includes(name));
  const part = fc.oneof(fc.string(), fc.constantFrom(...borrowed, ...addresses, 'a', 'um!skills', 'nowhere'));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
      const address = `#/${parts.join('/')}`;
      const [begins] = parseRoute(address).segments;
      const place = placeOf(address);
      if (begins === undefined) expect(place).toBe('lesson');
      else if (begins === 'a') expect([...ofAccount, undefined]).toContain(place);
      else expect(place !== undefined, address).toBe(first.includes(begins));
    }),
  );
});
