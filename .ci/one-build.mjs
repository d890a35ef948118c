import { dirname, join } from 'node:path';

const worker = /new URL\('([^']+\.worker\.ts)', import\.meta\.url\)/g;

/**
 * Page and workers in one build: what they share is fetched once. Left to itself each worker is built apart, with copies of its own.
 */
function createOneBuild() {
  /** @type {Map<string, string>} */
  const entries = new Map();
  /** @type {Set<string>} */
  const inWorkers = new Set();

  /** @type {import('vite').Plugin} */
  const plugin = {
    name: 'one-build',
    apply: 'build',
    enforce: 'pre',
    transform(code, importer) {
      if (!code.includes('.worker.ts')) return null;
      return code.replace(worker, (_, file) => {
        const id = join(dirname(importer), file);
        const entry = entries.get(id) ?? this.emitFile({ type: 'chunk', id });
        entries.set(id, entry);
        return `import.meta.ROLLUP_FILE_URL_${entry}`;
      });
    },
    generateBundle(_, bundle) {
      for (const entry of entries.values()) inWorkers.add(this.getFileName(entry));
      for (const name of inWorkers) {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk') continue;
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) inWorkers.add(next);
      }
    },
  };

  return {
    plugin,
    /**
     * Links are put into a document, and a worker has none. What the first script imports is named in the document, and fetched
     * beside it; that of later pages is asked for by their first one: to list them all would be 2 kB of names in what a first
     * visit fetches.
     * @type {import('vite').ResolveModulePreloadDependenciesFn}
     */
    preloads: (_, files, { hostId, hostType }) => {
      if (hostType === 'html') return files;
      return inWorkers.has(hostId) ? [] : files.filter((file) => file.endsWith('.css'));
    },
  };
}

export const oneBuild = createOneBuild();
