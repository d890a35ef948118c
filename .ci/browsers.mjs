import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runProgram, runTool } from './tool.mjs';

/** Chromium without a browser's window around it, which does the same journeys in less than half of the time. */
const headlessShell = 'chromium-headless-shell';
const programs = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome'];
const places = [
  `/usr/bin/${headlessShell}`,
  '/usr/bin/chromium',
  ...(process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => programs.map((name) => join(folder, name))),
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
    join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
  ),
];
const isRoot = process.getuid?.() === 0;
const hasApt = isRoot && existsSync('/usr/bin/apt-get');

/** Words every test browser is started with: quiet, and without the sandbox that root cannot have. */
export const chromiumWords = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium or Chrome to test with: the one named by CHROMIUM_PATH, one of the system, or one that Playwright installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, and there is no such file.`);
  }
  return [...places, ownChromium()].find(starts);
}

/**
 * One with a window around it, which alone has the settings of a person: the shell has none.
 * @returns {string | undefined}
 */
export function findWholeChromium() {
  return [...places, ownChromium()].filter((place) => !place.endsWith(headlessShell)).find(starts);
}

/**
 * The Firefox ESR that Playwright can drive as it is, where there is one.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr'].find(
    existsSync,
  );
}

/**
 * Whether every journey runs with what is there: one with a window does them all, if slower; the shell alone lacks its settings.
 * @param {string} found
 * @param {string | undefined} whole
 * @param {string | undefined} named
 */
export function isEnough(found, whole, named) {
  return Boolean(named) || !found.endsWith(headlessShell) || whole !== undefined;
}

/**
 * Finds a Chromium or installs one: where we are root on a Debian with its headless shell, elsewhere the one of Playwright.
 * @returns {Promise<string>}
 */
export async function provideChromium() {
  const found = findChromium();
  if (found !== undefined && (!hasApt || isEnough(found, findWholeChromium(), process.env['CHROMIUM_PATH'])))
    return found;

  console.log('Installing a Chromium for the tests.');
  if (hasApt) await installByApt(headlessShell, 'chromium');
  if (findChromium() === undefined)
    await runTool('playwright', ['install', '--no-shell', 'chromium'], {
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    });

  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'No Chromium could be found or installed. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}

/**
 * One after the other, as a Debian may have only one of them; a mirror that is out of reach is given up soon.
 * @param {readonly string[]} names
 */
async function installByApt(...names) {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  const words = ['-q', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20'];
  await runProgram('apt-get', [...words, 'update'], quiet);
  for (const name of names)
    await runProgram('apt-get', [...words, 'install', '-y', '--no-install-recommends', name], quiet);
}

/** Where Playwright keeps its own build, there or not. */
function ownChromium() {
  try {
    return createRequire(import.meta.url)('playwright').chromium.executablePath();
  } catch {
    return ''; // Playwright is not installed yet, or has no build for this system.
  }
}

/**
 * A freshly downloaded build may lack libraries of the system. On Windows asking for the version would open a window.
 * @param {string} path
 */
function starts(path) {
  return existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version']).status === 0);
}
