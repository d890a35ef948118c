import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const home = fileURLToPath(new URL('../..', import.meta.url));

test('[OH2] the policy of the page reaches nothing but where the app comes from', () => {
  const page = readFileSync(`${home}index.html`, 'utf8');
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page)?.[1] ?? '';
  const sources = Object.fromEntries(
    policy.split('; ').map((directive) => directive.split(/ (.*)/s).slice(0, 2) as [string, string]),
  );
  expect(sources).toMatchObject({
    ...{ 'default-src': "'none'", 'connect-src': "'self'", 'frame-src': "'self'", 'worker-src': "'self'" },
    ...{ 'base-uri': "'none'", 'form-action': "'none'" },
  });
});

test.each([
  ['workers/host/engine.ts', 'void fetch("https://a.example");', ['no-restricted-globals']],
  ['workers/outside/x.ts', 'export const s = new WebSocket("wss://a.example");', ['no-restricted-globals']],
  ['src/ui/main.ts', 'export const r = new XMLHttpRequest();', ['no-restricted-globals']],
  ['src/sdk/outside/frame.ts', 'void fetch("https://a.example");', []],
])('[OH2] who may ask for anything outside: %s', async (filePath, code, rules) => {
  const lint = new ESLint({ cwd: home, overrideConfigFile: 'tests/architecture/eslint.config.js' });
  const [result] = await lint.lintText(code, { filePath });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(rules);
});
