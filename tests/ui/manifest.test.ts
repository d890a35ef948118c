import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { featureAt } from '../../src/ui/frame/features';
import { parseRoute } from '../../src/ui/parse-route';

const inPublic = (name: string) => join(import.meta.dirname, '../../public', name);

interface Manifest {
  readonly icons: readonly { readonly src: string }[];
  readonly screenshots: readonly { readonly src: string }[];
  readonly shortcuts: readonly { readonly name: string; readonly url: string }[];
  readonly share_target: { readonly action: string };
  readonly file_handlers: readonly { readonly action: string }[];
}

test('[UI161] what an installed app leads to are places, and what it shows is there', () => {
  const manifest = JSON.parse(readFileSync(inPublic('manifest.webmanifest'), 'utf8')) as Manifest;
  const nameAt = (address: string) =>
    featureAt(parseRoute(new URL(address, 'https://a.example/').hash).segments)?.name;
  for (const { name, url } of manifest.shortcuts) expect(nameAt(url)).toBe(name);
  expect(manifest.file_handlers.map(({ action }) => nameAt(action))).toEqual(['Data']);
  expect(nameAt(manifest.share_target.action)).toBe('Data');
  for (const { src } of [...manifest.icons, ...manifest.screenshots])
    expect(existsSync(inPublic(src)), src).toBe(true);
});
