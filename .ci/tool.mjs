import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with no slash at its end. */
export const home = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where tools leave what they may lose. */
export const cache = join(home, 'node_modules', '.cache');

/**
 * Runs a program in the project's folder and shows what it prints; a program that cannot be started counts as failed.
 * @param {string} program
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [environment] added to our own
 * @param {(text: string) => void} [hear] gets what is printed in place of the console
 * @returns {Promise<number>} its exit code
 */
export function runProgram(program, words, environment = {}, hear) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && program.endsWith('.cmd');
    const child = spawn(program, words, {
      cwd: home,
      stdio: hear ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...environment },
      shell,
    });
    if (hear) for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', hear);
    child.once('error', (error) => {
      console.error(`Failed to start ${program}: ${error.message}`);
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs the command-line tool of an installed package with this Node.
 * @param {string} name package, or `package:tool` where the tool is called otherwise
 * @param {readonly string[]} words
 * @param {NodeJS.ProcessEnv} [environment]
 * @param {(text: string) => void} [hear]
 */
export function runTool(name, words, environment = {}, hear = undefined) {
  const [packageName = name, toolName = packageName] = name.split(':');
  const folder = join(home, 'node_modules', packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[toolName];
  if (file === undefined || !existsSync(join(folder, file)))
    throw new Error(`${packageName} has no tool ${toolName}`);
  return runProgram(process.execPath, [join(folder, file), ...words], environment, hear);
}
