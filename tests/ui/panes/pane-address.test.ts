import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRoute, toPath } from '../../../src/ui/parse-route';
import {
  arrangementPath,
  divide,
  evenShares,
  leastShare,
  readArrangement,
} from '../../../src/ui/features/panes/pane-address';
import { framelessAddress } from '../../../src/ui/panes/frameless-address';
import { paneKinds, paneTitles } from '../../../src/ui/panes/pane-kinds';

const account = '61234567';
const usual = ['/visitor-page/?siteid=61234567', '/agent'];
const read = (address: string) => readArrangement(parseRoute(address), account);

/** Any two or three paths with any shares that can be. */
const arrangements = fc.integer({ min: 2, max: 3 }).chain((count) =>
  fc.record({
    paths: fc.array(
      fc.oneof(
        fc.constantFrom(...paneKinds.map(({ path }) => path(account))),
        fc.string().map((rest) => `/a${rest}`),
      ),
      { minLength: count, maxLength: count },
    ),
    shares: fc
      .tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: -100, max: 200 }))
      .map(([index, share]) => divide(evenShares(count), Math.min(index, count - 2), share)),
    isShow: fc.boolean(),
  }),
);

test('[UI140] the address of a page without the frame is in the same workspace, and starts nothing', () => {
  const here = 'https://a.example/x/?start=ready&workspace=w#/panes';
  expect(framelessAddress(here, '/agent')).toBe('https://a.example/x/?workspace=w&frame=none#/agent');
  expect(framelessAddress(here, '/map', 'second')).toBe(
    'https://a.example/x/?workspace=w&frame=none&pane=second#/map',
  );
});

test('[UI141] an arrangement is read back from its address as it is, whatever its panes show', () => {
  fc.assert(
    fc.property(arrangements, (arrangement) => {
      expect(read(`#${arrangementPath(arrangement, account)}`)).toEqual(arrangement);
    }),
  );
});

test('[UI141] what is as usual is not written, and the kinds are written by name', () => {
  expect(arrangementPath({ paths: usual, shares: [50, 50], isShow: false }, account)).toBe('/panes');
  expect(arrangementPath({ paths: ['/map', ...usual], shares: [40, 30, 30], isShow: true }, account)).toBe(
    '/panes/map/visitor/agent?shares=40-30-30&show=yes',
  );
});

test('[UI141] what an address says wrongly is as usual, and panes hold no panes', () => {
  const asUsual = { paths: usual, shares: [50, 50], isShow: false };
  for (const rest of [
    ...['', '/', '/nothing', '/visitor', '/%2Fpanes/%2Fwatch', '/javascript:1/%2Fagent'],
    ...[
      '?shares=x',
      '?shares=10-90',
      '?shares=50-30',
      '?shares=-50-150',
      '?shares=1e9-1',
      '?shares=50.5-49.5',
    ],
  ])
    expect(read(`#/panes${rest}`), rest).toEqual(asUsual);
  expect(read('#/panes/agent/agent/map/builder').paths).toEqual(['/agent', '/agent', '/map']);
});

test('[UI141] panes hold no panes and no film, however their address is written', () => {
  for (const path of ['//panes', '/%70anes', '///panes/visitor/agent', '//watch', '/pa\nnes', '\t/panes'])
    expect(read(`#${toPath(['panes', 'visitor', path])}`).paths, path).toEqual(usual);
});

test('[UI141] however two panes divide their room, both keep some and the others theirs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1 }), fc.double(), (index, share) => {
      const shares = divide(evenShares(3), index, Number.isNaN(share) ? 0 : share);
      expect(shares.reduce((sum, one) => sum + one, 0)).toBe(100);
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(leastShare);
      expect(shares[index === 0 ? 2 : 0]).toBe(evenShares(3)[index === 0 ? 2 : 0]);
    }),
  );
});

test('[UI141] no two panes have one name', () => {
  expect(paneTitles(['/agent', '/visitor-page/?siteid=1', '/messaging'])).toEqual([
    'Agent 1',
    'Visitor',
    'Agent 2',
  ]);
  expect(paneTitles(['/messaging-page/?siteid=1', '/bots/7/dialogs', '/data'])).toEqual([
    'Visitor',
    'Builder',
    'Page',
  ]);
});
