import { readWorldFile, writeWorldFile } from '#workers/persistence/world-file';
import { fullWorld } from './full-world';

/** The full world's file with something else at one place; `undefined` takes what is there away. */
export function fileWith(path: readonly string[], value: unknown): string {
  const file = JSON.parse(writeWorldFile(fullWorld()));
  const parent = path.slice(0, -1).reduce((inner, name) => inner[name], file.world);
  const last = path.at(-1) ?? '';
  if (value === undefined) delete parent[last];
  // Plain assignment would change the prototype.
  else Object.defineProperty(parent, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(file);
}

/** Why a text is refused, or what was put right in it. */
export function verdictOn(text: string): string {
  const read = readWorldFile(text);
  if (!read.ok) return `${read.failure.name}: ${read.failure.text}`;
  return `accepted. ${read.value.mended.join(' ')}`.trim();
}
