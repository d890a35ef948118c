import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tallyCheck, tallyJourneys, tallyUnit } from '../../.ci/tally.mjs';

function reportOf(content: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}
const unitReport = (...states: string[]): string =>
  reportOf({ testResults: [{ assertionResults: states.map((status) => ({ status })) }] });

test('a check counts once', () => {
  expect(tallyCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
  expect(tallyCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('unit tests count one by one, planned ones as skipped', () => {
  const report = unitReport('passed', 'passed', 'failed', 'skipped', 'todo');
  expect(tallyUnit(report, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 });
});

test('a journey that needed luck has failed', () => {
  const report = reportOf({ stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } });
  expect(tallyJourneys(report, 1)).toEqual({ passed: 4, failed: 2, skipped: 2 });
});

test('a tool that failed beside its tests counts as one failure', () => {
  expect(tallyUnit(unitReport('passed'), 1)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(tallyUnit('/nowhere/report.json', 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});
