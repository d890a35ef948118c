import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRoute } from '../../../src/ui/parse-route';
import {
  arrangementPath,
  framelessAddress,
  readArrangement,
} from '../../../src/ui/features/panes/pane-address';

const usual = ['/visitor-page/?siteid=1', '/agent'] as const;

test('[UI100] the address of a page without the frame is in the same workspace, and starts nothing', () => {
  expect(framelessAddress('https://a.example/x/?start=ready&workspace=w#/panes', usual[0])).toBe(
    'https://a.example/x/?workspace=w&frame=none#/visitor-page/?siteid=1',
  );
});

test('[UI101] an arrangement is read back from its address as it is, whatever its panes show', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 20, max: 80 }), (one, other, share) => {
      const arrangement = { paths: [`/a${one}`, `/b${other}`], share } as const;
      const { query } = parseRoute(`#${arrangementPath(arrangement)}`);
      expect(readArrangement(query, usual)).toEqual(arrangement);
    }),
  );
});

test('[UI101] what an address says wrongly is as usual, and panes hold no panes', () => {
  const read = (query: string) => readArrangement(new URLSearchParams(query), usual);
  for (const query of ['', 'share=x', 'first=javascript:1&second=', 'first=/panes?first=/panes'])
    expect(read(query)).toEqual({ paths: usual, share: 50 });
  expect([read('share=-3').share, read('share=1e9').share, read('share=Infinity').share]).toEqual([
    20, 80, 50,
  ]);
});
