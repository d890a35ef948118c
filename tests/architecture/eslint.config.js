import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import sdkDoors from './sdk-doors.cjs';

const pure = [
  'src/base/**/*.ts',
  'src/model/**/*.ts',
  'src/core/**/*.ts',
  'src/contract/**/*.ts',
  'src/client/**/*.ts',
  'workers/host/**/*.ts',
];
const clockAndChance = [
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'The time is an argument.'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'The time is an argument.'],
  ['CallExpression[callee.name="Date"]', 'The time is an argument.'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Chance is an argument.'],
].map(([selector, message]) => ({ selector, message }));

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', 'coverage/', 'test-results/', 'playwright-report/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    // TypeScript itself knows which names exist.
    files: ['**/*.ts', '**/*.svelte'],
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      'svelte/no-at-html-tags': 'error',
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/button-has-type': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'SvelteAttribute[key.name="style"]',
          message: 'The content policy forbids style attributes: use a class or style:property={…}.',
        },
      ],
      'svelte/no-target-blank': 'error',
      'svelte/no-navigation-without-resolve': 'off', // for SvelteKit
      'svelte/prefer-svelte-reactivity': 'off', // here a Map or Set is replaced whole, or is no state at all
    },
  },
  {
    // In src such a file is a text that people copy, to run it in Node.
    files: ['.ci/**/*.mjs', 'src/**/*.mjs', 'tests/**/*.{js,cjs}'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  {
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'no-restricted-properties': [
        'error',
        { property: 'randomUUID', message: 'Pages that came over plain http lack it: use freshId.' },
      ],
      'object-shorthand': 'error',
    },
  },
  // Rows of the checklist are data; what counts there is that none is missing.
  { files: ['tests/seeds/rows.ts'], rules: { 'max-lines': 'off' } },
  {
    files: ['src/**/*.{ts,svelte}', 'workers/**/*.ts'],
    ignores: ['workers/platform/console-log.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/**/*.{ts,svelte}', 'workers/**/*.ts'],
    // The one script that reaches hosts outside, and the thread that fetches its own wasm.
    ignores: ['src/sdk/outside/frame.ts', 'workers/script.worker.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'WebTransport'].map((name) => ({
          name,
          message: 'Hosts are reached by the frame alone: host/outside/reach.',
        })),
      ],
    },
  },
  { files: pure, rules: { 'no-restricted-syntax': ['error', ...clockAndChance] } },
  {
    files: ['src/ui/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^#(core|client|workers)/|^#sdk/(?!(${sdkDoors})$)|/workers/`,
              message: 'A page knows the sdk by its doors, and neither the core, a client nor a worker.',
            },
          ],
        },
      ],
    },
  },
);
