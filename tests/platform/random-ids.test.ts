import { expect, test } from 'vitest';
import { randomIds } from '#workers/platform/random-ids';

const many = <T>(make: () => T): T[] => Array.from({ length: 2_000 }, make);

test('[PF2] UUIDs are of version 4', () => {
  for (const uuid of many(randomIds.uuid))
    expect(uuid).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

test('[PF2] digits have the length asked for and never begin with 0', () => {
  for (const count of [1, 10, 40])
    for (const digits of many(() => randomIds.digits(count))) {
      expect(digits).toMatch(/^[1-9]\d*$/);
      expect(digits.length).toBe(count);
    }
});

test('[PF2] every digit is about as likely as the others', () => {
  const counts = new Map<string, number>();
  for (const digit of randomIds.digits(20_001).slice(1)) counts.set(digit, (counts.get(digit) ?? 0) + 1);
  expect(counts.size).toBe(10);
  for (const count of counts.values()) expect(Math.abs(count - 2_000)).toBeLessThan(300);
});

test('[PF2] tokens are 22 characters that an address carries as they are', () => {
  for (const token of many(randomIds.token)) expect(token).toMatch(/^[\w-]{22}$/);
});

test('[PF2] nothing comes twice', () => {
  for (const make of [randomIds.uuid, randomIds.token, () => randomIds.digits(16)])
    expect(new Set(many(make)).size).toBe(2_000);
});
