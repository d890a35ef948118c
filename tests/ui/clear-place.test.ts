import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shiftToClear, type Box } from '../../src/ui/kit/clear-place';

const toast: Box = { left: 1000, top: 840, right: 1420, bottom: 880 };
const button = (left: number, top: number): Box => ({ left, top, right: left + 80, bottom: top + 36 });
const most = { left: 990, up: 830 };
const shift = (used: readonly Box[], read: readonly Box[] = []) =>
  shiftToClear(toast, { used, read }, 8, most);
const still = { left: 0, up: 0 };

test('[UI18] a toast stays where it is when nothing is used there', () => {
  expect(shift([button(100, 850), button(1200, 100)])).toEqual(still);
});

test('[UI18] a toast moves above a button that it would lie on', () => {
  expect(shift([button(1200, 850)])).toEqual({ left: 0, up: 38 });
});

test('[UI18] a toast moves above a field that stands closely above a button', () => {
  expect(shift([button(1200, 850), button(1300, 810)])).toEqual({ left: 0, up: 78 });
});

test('[UI18] where there is no free place a toast covers as little as can be', () => {
  const wall: Box = { left: 0, top: 0, right: 1440, bottom: 860 };
  expect(shift([wall])).toEqual(still);
});

test('[UI70] what is read and scrolled is covered rather than a button, and rather than going far', () => {
  const transcript: Box = { left: 900, top: 100, right: 1440, bottom: 820 };
  expect(shift([button(1300, 840)], [transcript])).toEqual({ left: 0, up: 48 });
});

test('[UI70] where everything at the right is used a toast stands further left', () => {
  const column = Array.from({ length: 22 }, (_, at) => button(1200, at * 40));
  const { left, up } = shift(column);
  expect(left).toBeGreaterThan(0);
  expect(up).toBe(0);
});

test('[UI18][UI70] a toast never moves further than it may, and never covers more of what is used than in its corner', () => {
  const box = fc
    .record({ left: fc.nat(1440), top: fc.nat(900), width: fc.nat(600), height: fc.nat(300) })
    .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));
  const boxes = fc.array(box, { maxLength: 12 });
  fc.assert(
    fc.property(boxes, boxes, fc.nat(450), fc.nat(450), (used, read, left, up) => {
      const found = shiftToClear(toast, { used, read }, 8, { left, up });
      expect(found.up).toBeGreaterThanOrEqual(0);
      expect(found.up).toBeLessThanOrEqual(up);
      expect(found.left).toBeGreaterThanOrEqual(0);
      expect(found.left).toBeLessThanOrEqual(left);
      expect(covered(found, used)).toBeLessThanOrEqual(covered(still, used));
    }),
  );
});

function covered(by: { left: number; up: number }, others: readonly Box[]): number {
  const inside = (from: number, to: number, otherFrom: number, otherTo: number) =>
    Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
  return others
    .map(
      (other) =>
        inside(toast.left - by.left, toast.right - by.left, other.left, other.right) *
        inside(toast.top - by.up, toast.bottom - by.up, other.top, other.bottom),
    )
    .reduce((sum, area) => sum + area, 0);
}
