import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { embedders, serve } from '../../.ci/serve.mjs';

const policy = "default-src 'none'; script-src 'self'";
const page = `<meta\n  http-equiv="Content-Security-Policy"\n  content="${policy}"\n/>hello`;

const outsidePolicy = "default-src 'none'; connect-src https:";
const outside = `<meta http-equiv="Content-Security-Policy" content="${outsidePolicy}" />`;

async function serveApp(port = 0): Promise<string> {
  const root = join(mkdtempSync(join(tmpdir(), 'served-')), 'dist');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), page);
  writeFileSync(join(root, 'outside.html'), outside);
  writeFileSync(join(root, 'assets', 'engine-1234.wasm'), 'wasm');
  writeFileSync(join(root, 'manifest.webmanifest'), '{}');
  writeFileSync(join(root, '..', 'secret.txt'), 'secret');
  const served = await serve(root, port);
  onTestFinished(served.stop);
  return served.address;
}

test('the page comes with its own policy as a header, so that it binds workers too', async () => {
  const response = await fetch(await serveApp());
  expect(await response.text()).toBe(page);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('content-security-policy')).toBe(`${policy}; frame-ancestors *`);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('cache-control')).toBe('no-cache');
});

test('[OH3] the frame that reaches hosts outside comes with its own policy, and without an origin', async () => {
  const response = await fetch(new URL('outside.html', await serveApp()));
  expect(await response.text()).toBe(outside);
  expect(response.headers.get('content-security-policy')).toBe(
    `${outsidePolicy}; sandbox allow-scripts; frame-ancestors *`,
  );
});

test('what carries a hash in its name is kept for good', async () => {
  const response = await fetch(new URL('assets/engine-1234.wasm', await serveApp()));
  expect(response.headers.get('content-type')).toBe('application/wasm');
  expect(response.headers.get('cache-control')).toContain('immutable');
  expect(response.headers.has('content-security-policy')).toBe(true);
});

test('what can be packed is packed, for those who unpack it', async () => {
  const address = await serveApp();
  const packed = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
  expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['gzip', page]);
  const plain = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, page]);
  expect(plain.headers.get('vary')).toBe('accept-encoding');
});

test('a manifest is served as one', async () => {
  const response = await fetch(new URL('manifest.webmanifest', await serveApp()));
  expect(response.headers.get('content-type')).toBe('application/manifest+json');
});

test('nothing beside the app is served', async () => {
  const address = await serveApp();
  for (const path of ['nowhere', 'assets/', '..%2fsecret.txt', '%2e%2e/secret.txt', '..%5csecret.txt', '%zz'])
    expect((await fetch(address + path)).status, path).toBe(404);
  expect((await fetch(address, { method: 'POST' })).status).toBe(405);
});

test('a port that is taken is named, with the way out', async () => {
  const { port } = new URL(await serveApp());
  const root = mkdtempSync(join(tmpdir(), 'served-'));
  writeFileSync(join(root, 'index.html'), page);
  await expect(serve(root, Number(port))).rejects.toThrow(`Port ${port} is taken.`);
});

test('without a build there is a sentence', async () => {
  await expect(serve(mkdtempSync(join(tmpdir(), 'served-')), 0)).rejects.toThrow('Nothing to serve');
});

test('a path without a file leads to the place of that name, with its query; what the page itself is asked for stays before it', async () => {
  const address = await serveApp();
  const open = async (path: string) => {
    const response = await fetch(address + path, { headers: { accept: 'text/html' }, redirect: 'manual' });
    return [response.status, response.headers.get('location')];
  };
  expect(await open('visitor-page/?siteid=12')).toEqual([302, '/#/visitor-page/?siteid=12']);
  expect(await open('data?workspace=a%20b')).toEqual([302, '/?workspace=a%20b#/data']);
  expect(await open('agent?siteid=1&start=ready&workspace=mine')).toEqual(
    ...[[302, '/?workspace=mine&start=ready#/agent?siteid=1']],
  );
  expect(await open('//elsewhere.example/data')).toEqual([302, '/#/data']);
  expect(await open('assets/gone-1234.js')).toEqual([404, null]);
});

test('both addresses that browsers take for localhost are ours', async () => {
  const { port } = new URL(await serveApp());
  for (const host of await hostsOfThisMachine())
    expect(await (await fetch(`http://${host}:${port}/`)).text(), host).toBe(page);
});

test('where another app answers at one of them, the address is the other, which is ours', async () => {
  const other = createServer((_, response) => response.end('another app'));
  const hosts = await hostsOfThisMachine();
  const taken = hosts.at(-1) === '[::1]' ? '::1' : '127.0.0.2';
  await new Promise<void>((resolve) => other.listen(0, taken, resolve));
  onTestFinished(() => new Promise((resolve) => other.close(() => resolve())));
  const { port } = other.address() as AddressInfo;
  const address = await serveApp(port);
  expect(address).toBe(`http://${hosts.length > 1 ? '127.0.0.1' : 'localhost'}:${port}/`);
  expect(await (await fetch(address)).text()).toBe(page);
});

/** Not every machine has the newer one. */
async function hostsOfThisMachine(): Promise<string[]> {
  const probe = createServer();
  const hasNewer = await new Promise<boolean>((resolve) => {
    probe.once('error', () => resolve(false));
    probe.listen(0, '::1', () => resolve(true));
  });
  probe.close();
  return hasNewer ? ['127.0.0.1', '[::1]'] : ['127.0.0.1'];
}

test('who may frame it are all, or the origins that are named; what is none is refused', () => {
  expect(embedders(undefined)).toBe('*');
  expect(embedders('none')).toBe("'self'");
  expect(embedders('https://docs.example.com, http://localhost:8080')).toBe(
    "'self' https://docs.example.com http://localhost:8080",
  );
  expect(() => embedders("https://a.example; script-src 'unsafe-inline'")).toThrow('is none');
});
