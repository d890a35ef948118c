import fc from 'fast-check';
import { expect, test } from 'vitest';
import { upToClear, type Box } from '../../src/ui/kit/clear-place';

const toast: Box = { left: 1000, top: 840, right: 1420, bottom: 880 };
const button = (left: number, top: number): Box => ({ left, top, right: left + 80, bottom: top + 36 });

test('[UI18] a toast stays where it is when nothing is used there', () => {
  expect(upToClear(toast, [button(100, 850), button(1200, 100)], 8, 400)).toBe(0);
});

test('[UI18] a toast moves above a button that it would lie on', () => {
  expect(upToClear(toast, [button(1200, 850)], 8, 400)).toBe(38);
});

test('[UI18] a toast moves above a field that stands closely above a button', () => {
  expect(upToClear(toast, [button(1200, 850), button(1300, 810)], 8, 400)).toBe(78);
});

test('[UI18] where there is no free place a toast covers as little as can be', () => {
  const wall: Box = { left: 0, top: 0, right: 1440, bottom: 860 };
  expect(upToClear(toast, [wall, button(1200, 870)], 8, 400)).toBe(0);
});

test('[UI18] a toast never moves down or further than it may, and never covers more than before', () => {
  const box = fc
    .record({ left: fc.nat(1440), top: fc.nat(900), width: fc.nat(600), height: fc.nat(300) })
    .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), fc.nat(450), (others, most) => {
      const up = upToClear(toast, others, 8, most);
      expect(up).toBeGreaterThanOrEqual(0);
      expect(up).toBeLessThanOrEqual(most);
      expect(covered(up, others)).toBeLessThanOrEqual(covered(0, others));
    }),
  );
});

function covered(up: number, others: readonly Box[]): number {
  const inside = (from: number, to: number, otherFrom: number, otherTo: number) =>
    Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
  return others
    .map(
      (other) =>
        inside(toast.left, toast.right, other.left, other.right) *
        inside(toast.top - up, toast.bottom - up, other.top, other.bottom),
    )
    .reduce((sum, area) => sum + area, 0);
}
