import { readFileSync } from 'node:fs';

/**
 * Ends the command for bad input.
 * @param {string} sentence
 * @returns {never}
 */
export function refuse(sentence) {
  console.error(sentence);
  process.exit(2);
}

/**
 * @param {string} name what it is, in a sentence
 * @param {string} path
 */
export function read(name, path) {
  try {
    const bytes = readFileSync(path);
    // Some editors begin a text with a mark that nobody sees, which says in which letters it is.
    const letters = ['fffe', 'feff'].indexOf(bytes.subarray(0, 2).toString('hex'));
    return new TextDecoder(['utf-16le', 'utf-16be'][letters]).decode(bytes);
  } catch (error) {
    return refuse(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
