import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { runProgram, runTool } from './tool.mjs';

const programs = ['chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser', 'chrome'];
const places = [
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
 * The Firefox ESR that Playwright can drive as it is, where there is one.
 * @returns {string | undefined}
 */
export function findFirefox() {
  return [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/lib/firefox-esr/firefox-esr'].find(
    existsSync,
  );
}

/**
 * Finds a Chromium or installs one: by Playwright, else by the package manager of a Debian where we are root.
 * @returns {Promise<string>}
 */
export async function provideChromium() {
  const found = findChromium();
  if (found !== undefined) return found;

  console.log('No Chromium or Chrome found: installing one for the tests.');
  await runTool('playwright', ['install', '--no-shell', 'chromium'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
  });
  if (findChromium() === undefined && isRoot && existsSync('/usr/bin/apt-get')) await installByApt();

  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'No Chromium could be found or installed. Install Chromium or Chrome, or name one: CHROMIUM_PATH=/path/to/chrome npm test',
  );
}

async function installByApt() {
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update'], quiet);
  await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], quiet);
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
