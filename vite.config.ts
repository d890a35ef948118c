import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** The dev server puts styles into the page by script, which the policy of the served app forbids. */
const withoutPolicy: Plugin = {
  name: 'without-policy',
  apply: 'serve',
  transformIndexHtml: (html) => html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ''),
};

const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: false,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,wasm,woff2,webmanifest}'],
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
  },
});

const underTest = process.env['VITEST'] !== undefined;

export default defineConfig({
  base: './',
  plugins: [
    svelte({
      configFile: false,
      dynamicCompileOptions: ({ filename }) =>
        filename.includes('/node_modules/') ? undefined : { runes: true },
    }),
    withoutPolicy,
    underTest ? [] : offline,
  ],
  build: { target: 'es2022', modulePreload: { polyfill: false } },
  worker: { format: 'es' },
  server: { port: 5173 },
  optimizeDeps: { include: ['comlink', 'idb', 'valibot', 'xstate'] },
  test: {
    // Properties try many cases; on a busy machine they need more than the usual five seconds.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/journeys/**', 'tests/bench/**'],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'pages',
          environment: './tests/support/page-environment.ts',
          include: ['tests/ui/**/*.test.ts'],
        },
      },
    ],
  },
});
