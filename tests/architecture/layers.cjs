const sdkDoors = require('./sdk-doors.cjs');

/** A layer may import itself and the layers listed for it. */
const mayImport = {
  base: [],
  model: ['base'],
  core: ['base', 'model'],
  contract: ['base', 'model', 'core'],
  client: ['base', 'model', 'core', 'contract'],
  workers: ['base', 'model', 'core', 'contract', 'client'],
  sdk: ['base', 'model', 'core', 'contract', 'client'],
  ui: ['base', 'model', 'contract', 'sdk'],
};
const home = (layer) => (layer === 'workers' ? '^workers/' : `^src/${layer}/`);

const downwards = Object.entries(mayImport).map(([layer, below]) => ({
  name: `${layer}-imports-downwards`,
  comment: `${layer} may import: ${[layer, ...below].join(', ')}.`,
  severity: 'error',
  from: { path: home(layer) },
  to: { path: '^(src|workers|tests)/', pathNot: [layer, ...below].map(home) },
}));

const parts =
  'protocol|access|administration|messaging|routing|campaigns|bot|connector|engines|lessons|starts|share';
const commands = '^src/core/engine/commands/index[.]ts$';
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    ...downwards,
    rule(
      'no-cycles',
      'Two modules that need each other are one module, or hide a third.',
      {},
      { circular: true },
    ),
    rule(
      'core-parts-stay-apart',
      'Parts of the core meet in core/engine only.',
      { path: `^src/core/(${parts})/` },
      { path: `^src/core/(${parts}|engine)/`, pathNot: ['^src/core/$1/', commands] },
    ),
    rule(
      'commands-are-named-as-types',
      'The contract, the lessons and the starts say which commands there are; carrying them out is the engine’s.',
      { path: '^src/(contract|core/(lessons|starts))/' },
      { path: '^src/core/', pathNot: '^src/core/(lessons|starts)/', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'only-lessons-and-starts-name-commands',
      'What else of the core needs a command belongs to its record.',
      { path: `^src/core/(${parts})/`, pathNot: '^src/core/(lessons|starts)/' },
      { path: commands },
    ),
    rule(
      'sdk-takes-shared-core',
      'The page needs the wire format and pure checks, not the engine.',
      { path: '^src/sdk/' },
      {
        path: '^src/core/',
        pathNot:
          '^src/core/(protocol/|lessons/|starts/|share/|access/(may|needs|role)[.]ts|administration/|engines/(stand-ins/|try-engine[.]ts)|bot/((validate|import|export)-bot|check-integration|comes-back|dialog-graph|has-debug|known-placeholders|leads-to-transfer|pattern-lists|endpoints/answer-call|resources/search-articles|written-texts|patterns/other-spelling|understanding/(understand|what-starts))[.]ts$)',
      },
    ),
    rule(
      'clients-know-the-wire',
      'Whoever talks to the platform from outside knows its wire format, not its engine.',
      { path: '^src/client/' },
      { path: '^src/core/', pathNot: '^src/core/protocol/' },
    ),
    rule(
      'sdk-has-one-door',
      'Import the sdk by its index, who talks like a client by its clients, what is judged by its checks.',
      { path: '^src/ui/' },
      {
        path: '^src/sdk/',
        pathNot: `^src/sdk/(${sdkDoors})[.]ts$`,
      },
    ),
    rule(
      'features-stay-apart',
      'Shared by two features? Then it belongs to ui/kit, ui/code, ui/conversation or ui/bot-log.',
      { path: '^src/ui/features/([^/]+)/' },
      { path: '^src/ui/features/', pathNot: '^src/ui/features/$1/' },
    ),
    rule(
      'pure-layers-know-few-libraries',
      'valibot for schemas in model, xstate for the machines in core.',
      { path: '^src/(base|model|core|contract|client)/' },
      { path: 'node_modules/', pathNot: 'node_modules/(xstate|valibot)/' },
    ),
    rule(
      'idb-lives-in-persistence',
      'One home per library; what tabs share before there is an engine lives at its owner.',
      { pathNot: '^(workers/persistence/|src/ui/starts/shared-texts|tests/)' },
      { path: 'node_modules/idb/' },
    ),
    rule(
      'comlink-lives-at-the-border',
      'One home per library.',
      { pathNot: '^(workers/[^/]+[.]worker[.]ts|src/sdk/start-engine[.]ts|tests/)' },
      { path: 'node_modules/comlink/' },
    ),
    rule(
      'quickjs-lives-in-scripts',
      'One home per library; whoever imports it waits for its wasm.',
      {
        pathNot: '^(workers/scripts/(instance|guest)|workers/script[.]worker)[.]ts$|^tests/|node_modules/',
      },
      { path: 'node_modules/(@jitl|quickjs-emscripten)' },
    ),
    rule(
      'svelte-lives-in-ui',
      'One home per library.',
      { pathNot: '^(src/ui|tests|node_modules)/|^vite[.]config' },
      { path: 'node_modules/svelte/' },
    ),
    rule(
      'no-unresolved',
      'The import leads nowhere.',
      {},
      { couldNotResolve: true, pathNot: '[?](url|raw)$' },
    ),
    rule(
      'host-knows-no-platform',
      'The host runs in a worker, in Node and in tests alike: use a port.',
      { path: '^workers/host/' },
      { path: '^workers/(?!host/)' },
    ),
    rule(
      'not-to-tests',
      'Nothing that ships imports tests.',
      { path: '^(src|workers)/' },
      { path: '^tests/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.svelte', '.js'],
      conditionNames: ['svelte', 'browser', 'import', 'default'],
    },
  },
};
