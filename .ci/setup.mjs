import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { provideChromium } from './browsers.mjs';
import { home, runProgram } from './tool.mjs';

const oldestNode = [20, 19];

/** Brings the project to where every other script can run; quick when there is nothing to do. */
export async function setUp({ browser = false } = {}) {
  checkNode();
  if (!isInstalled()) await installPackages();
  if (browser) process.env['CHROMIUM_PATH'] = await provideChromium();
}

/**
 * Ends the process with one plain sentence instead of a stack.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `Handoff Sandbox needs Node ${oldestNode.join('.')} or newer, and this is ${process.versions.node}: https://nodejs.org/`,
  );
}

/** Whether everything the lock asks for is in place; npm notes what it installed in a lock of its own, at the very end. */
function isInstalled() {
  const noted = join(home, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = readPackages(noted);
  return Object.entries(readPackages(join(home, 'package-lock.json'))).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/**
 * @param {string} lock
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function readPackages(lock) {
  return JSON.parse(readFileSync(lock, 'utf8')).packages;
}

async function installPackages() {
  console.log('Installing packages: once, and again only when the lock file changes.');
  const words = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const npm = process.env['npm_execpath'];
  const code = npm?.endsWith('npm-cli.js')
    ? await runProgram(process.execPath, [npm, ...words])
    : await runProgram(process.platform === 'win32' ? 'npm.cmd' : 'npm', words);
  if (code !== 0)
    throw new Error(
      `Failed to install the packages: npm ended with code ${code}. The first time it needs the network.`,
    );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await setUp({ browser: process.argv.includes('--browser') }).catch(giveUp);
}
