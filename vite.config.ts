import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { embedScript } from './.ci/embed-script.mjs';
import { oneBuild } from './.ci/one-build.mjs';
import { outsidePage } from './.ci/outside-page.mjs';
import { leadToPlace } from './.ci/place-of.mjs';
import { plainIcons } from './.ci/plain-icons.mjs';

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
    // A frame without an origin asks no offline worker, and pages around ask none of ours; what signs for real services is of no use
    // without a network, and who installs the app is online.
    globIgnores: ['outside.html', 'embed.js', 'assets/signer-*.js', 'icons/icon-*.png'],
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
    // A page of ours under every path would look for its parts beside that path, and be blank.
    navigateFallback: null,
    // `?workspace=` is of the same page.
    ignoreURLParametersMatching: [/./],
    runtimeCaching: [{ urlPattern: ({ request }) => request.mode === 'navigate', handler: leadToPlace }],
  },
});

const underTest = process.env['VITEST'] !== undefined;

export default defineConfig({
  base: './',
  plugins: [
    plainIcons,
    svelte({
      configFile: false,
      dynamicCompileOptions: ({ filename }) =>
        filename.includes('/node_modules/') ? undefined : { runes: true },
    }),
    withoutPolicy,
    oneBuild.plugin,
    outsidePage,
    embedScript,
    underTest ? [] : offline,
  ],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false, resolveDependencies: oneBuild.preloads },
    rolldownOptions: {
      // Reading a file of theirs does nothing yet: each is fetched with the page that uses it.
      treeshake: {
        moduleSideEffects: [
          { test: /[\\/]svelte[\\/]src[\\/](internal|reactivity)[\\/]/, sideEffects: false },
        ],
      },
      output: {
        // Every page knows the names of many: a sign less of each is a tenth of a kilobyte.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          // What page and worker both need of the model at once is a file, and not ten.
          includeDependenciesRecursively: false,
          groups: [
            { name: 'svelte', test: /[\\/](svelte[\\/]src|clsx)[\\/](?!.*[\\/](input|size|set)[.]js)/ },
            {
              // Small, and shared by the frame with what is fetched later.
              name: 'kit',
              test: /[\\/](src[\\/]sdk[\\/](fresh-id|next-frame)|src[\\/]ui[\\/](kit[\\/](Banner|Part|Button|CopyButton|copy-text|IconButton|Spinner|tooltip|toasts|on-keys|save-file|failure-text)|live[\\/](action|tab-storage|unkept)|shown-workspace|parse-route)|icons[\\/](check|circle|circle-dot|circle-check|info|octagon-alert|triangle-alert|chevron-down|chevron-right|copy|rotate-ccw|x|ellipsis-vertical))[.]/,
            },
            {
              // What forms and lists are made of: each page has some of it, and none is large.
              name: 'form',
              test: /[\\/](src[\\/]ui[\\/]kit[\\/](Checkbox|EmptyState|Field|FieldNotes|MultiPick|described|leaving|TextArea|TextInput|Stepper|RadioGroup|Select|FieldGroup|PairField|SecretInput|SecretText|ShowCharacters|secret|length-note|Tabs|Table|table|DraftNote|DeleteDialog|Tag|RelativeTime|relative-time|capital|open-forms|wall-clock|fade-edges|focus-first|Switch|GuardedItem|FileField|FileInput|says-once)|src[\\/]ui[\\/]live[\\/]virtual-now|icons[\\/](plus|pencil|search-x|eye|eye-off|arrow-left|rotate-cw|user-round|tags|trash|trash-2))[.]/,
            },
            {
              // What floats beside what was pressed.
              name: 'float',
              test: /[\\/]src[\\/]ui[\\/]kit[\\/](MenuList|float)[.]/,
            },
            {
              // How facts change the world: for the engine, and for whoever reads what is stored.
              name: 'apply',
              test: /[\\/](src[\\/](core[\\/](engine[\\/](apply|bot-server|chat-waits)|bot[\\/]start-run|messaging[\\/](presence|participants|conversation-of)|routing[\\/](online|agent-load|fail-over|give-up|answer-due))|model[\\/](queue|ttr|conversation-kind|platform-lines|client|remembered|firsts-of-turn)))/,
            },
            {
              // The panel and the page of lessons, which a first visit shows both.
              name: 'guided',
              test: /[\\/](icons[\\/](flashlight|wand-sparkles|chevron-left|circle-check-big)|lessons[\\/](PartSteps|LessonBody|LessonOverview|LessonsPage|Rarely|RewindDialog|StepCard|Values|WatchLink|[a-z]+-(when-needed|step|from-rows|of)|address|guided|lesson-(guide|shelf)|news|standing|spotlight|way)|live[\\/]wait-for)[.]/,
            },
            {
              // What every lesson stands on: the first of them.
              name: 'lessons',
              test: /[\\/]src[\\/]core[\\/]lessons[\\/](connect-to-liveengage[\\/]|[a-z-]+[.]ts)/,
            },
            {
              // Worlds to begin with, and the pages that stand in place of the app.
              name: 'starts',
              test: /[\\/](src[\\/](core|sdk|ui)[\\/]starts[\\/.]|src[\\/]ui[\\/](plain-page|show-no-such-name|live[\\/]take-lock)[.]|src[\\/]model[\\/]person-move[.]|lessons[\\/](StartList|StartPicture)[.])/,
            },
            {
              // Who may be reached outside, and what is said of it: in pages and in the engine.
              name: 'outside',
              test: /[\\/]src[\\/]model[\\/](outside|allowed-host)[.]ts$/,
            },
            {
              // Small, and of use to some: neither is a first visit’s.
              name: 'fnv',
              test: /[\\/]src[\\/](base[\\/]fnv|model[\\/]world-file-format)[.]ts$/,
            },
            {
              // Saving the workspace as a file, and who offers it when its storage is gone.
              name: 'saving',
              test: /[\\/]src[\\/]ui[\\/](frame[\\/]StorageGone|save-world)[.]/,
            },
            {
              // Outside engines: whoever speaks for one, and whoever connects one.
              name: 'engines',
              test: /[\\/]src[\\/](model[\\/]ai[\\/]|core[\\/](administration[\\/]engines|engine[\\/]ai[\\/]speaker)[.]ts$)/,
            },
            {
              // What is stored, and how it becomes a world.
              name: 'storage',
              test: /[\\/]workers[\\/](persistence[\\/](database|journal-store|raw-database|read-[a-z-]+|remove-database|storage-trouble|upgrades)|host[\\/](fresh-start|load-world))[.]ts$/,
            },
            {
              // What page and worker both need at once, and how they speak with each other.
              name: 'model',
              test: /vite[\\/]preload-helper|[\\/]comlink[\\/]|[\\/]src[\\/](model[\\/](account|failure|ids|limits|free-name|world|comparable-text|profile|choices|connector([\\/](player-kinds|[a-z]+-player))?|bot-run|clock|archive|list-of|isolated|order|timer|passes-on|escalation-services)|base[\\/](?!fnv)[a-z-]+|core[\\/]protocol[\\/]wire-words|contract[\\/](topics|writer-lock|fetch-part|life-lock|port-wire))[.]ts$/,
            },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { port: 5173 },
  optimizeDeps: {
    include: [
      'comlink',
      'idb',
      'valibot',
      'xstate',
      'quickjs-emscripten-core',
      '@jitl/quickjs-wasmfile-release-sync/emscripten-module',
      '@jitl/quickjs-wasmfile-release-sync/ffi',
    ],
  },
  test: {
    // Properties try many cases; on a busy machine they need more than the usual five seconds.
    testTimeout: 30_000,
    // Left to itself it leaves one processor of two unused.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          // Half the time of a run goes into reading modules again for each file; what a test leaves behind is its own to tidy up.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/journeys/**', 'tests/bench/**', '**/*.alone.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          // What puts other modules in the place of ours, or needs ours fresh.
          name: 'alone',
          environment: 'node',
          include: ['tests/**/*.alone.test.ts'],
        },
      },
      {
        extends: true,
        resolve: { conditions: ['browser'] },
        test: {
          name: 'pages',
          environment: './tests/support/page-environment.ts',
          setupFiles: './tests/support/tidy-page.ts',
          isolate: false,
          include: ['tests/ui/**/*.test.ts'],
        },
      },
    ],
  },
});
