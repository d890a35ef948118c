import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * A check that only says yes or no.
 * @param {number} code exit code
 * @returns {Tally}
 */
export function tallyCheck(code) {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
}

/**
 * @param {string} report JSON file of Vitest
 * @param {number} code exit code
 */
export function tallyUnit(report, code) {
  return settle(report, code, (json) => {
    /** @type {{ assertionResults: { status: string }[] }[]} */
    const files = json.testResults;
    const states = files.flatMap((file) => file.assertionResults.map(({ status }) => status));
    const passed = states.filter((state) => state === 'passed').length;
    const failed = states.filter((state) => state === 'failed').length;
    return { passed, failed, skipped: states.length - passed - failed };
  });
}

/**
 * @param {string} report JSON file of Playwright
 * @param {number} code exit code
 */
export function tallyJourneys(report, code) {
  return settle(report, code, ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));
}

/**
 * A tool can fail beside its tests: a file that does not load, a server that does not start. That counts once.
 * @param {string} report
 * @param {number} code
 * @param {(json: any) => Tally} read
 * @returns {Tally}
 */
function settle(report, code, read) {
  if (!existsSync(report)) return tallyCheck(1);
  const tally = read(JSON.parse(readFileSync(report, 'utf8')));
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
