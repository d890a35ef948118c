import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** Lines that come after the text `after`, which stands in the file once; without it, the whole of a new file. */
export interface Addition {
  readonly file: string;
  readonly after?: string;
  readonly add: string;
}

export interface Row {
  /** The first line of something new. */
  readonly change: readonly Addition[];
  /** Every file that does not compile from then on … */
  readonly fails: readonly string[];
  /** … until these are there. */
  readonly lines: readonly Addition[];
  /** Folders of pages that the row leads to, without what needs the compiler of components. */
  readonly pages?: readonly string[];
}

const home = fileURLToPath(new URL('../..', import.meta.url));
const everywhere = ['src/model', 'src/core', 'src/contract', 'workers/host', 'workers/persistence'];

const { config } = ts.readConfigFile(join(home, 'src/tsconfig.base.json'), (path) =>
  ts.sys.readFile(path),
) as {
  config: { compilerOptions: object };
};
const { options } = ts.convertCompilerOptionsFromJson(
  {
    ...config.compilerOptions,
    lib: ['ES2023', 'DOM', 'DOM.Iterable', 'DOM.AsyncIterable'],
    types: ['svelte'],
    incremental: false,
  },
  join(home, 'src'),
);

const host = ts.createCompilerHost(options, true);
/** What was parsed once serves every program. */
const parsed = new Map<string, ts.SourceFile | undefined>();
/** Where its imports lead serves the next one. */
let previous: ts.Program | undefined;

function filesIn(folder: string): string[] {
  return readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.svelte.ts'))
    .map((name) => join(home, folder, name));
}

/** The texts of files with additions in them, by path. Nothing is written. */
function withAdditions(additions: readonly Addition[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { file, after, add } of additions) {
    const path = join(home, file);
    const [before = '', behind, again] = after === undefined ? ['', ''] : textOf(path).split(after);
    if (behind === undefined || again !== undefined)
      throw new Error(`“${after}” stands not once in ${file}: give another place for what is added.`);
    texts.set(path, `${before}${after ?? ''}${add}${behind}`);
  }
  return texts;

  function textOf(path: string): string {
    return texts.get(path) ?? ts.sys.readFile(path) ?? '';
  }
}

function programWith(additions: readonly Addition[], pages: readonly string[]): ts.Program {
  const texts = withAdditions(additions);
  const roots = new Set([...[...everywhere, ...pages].flatMap(filesIn), ...texts.keys()]);
  const reading: ts.CompilerHost = {
    ...host,
    fileExists: (path) => texts.has(join(path)) || host.fileExists(path),
    getSourceFile(path, version) {
      const text = texts.get(join(path));
      if (text !== undefined) return ts.createSourceFile(path, text, version, true);
      if (!parsed.has(path)) parsed.set(path, host.getSourceFile(path, version));
      return parsed.get(path);
    },
  };
  previous = ts.createProgram([...roots], options, reading, previous);
  return previous;
}

/** Which of these files, or of all, do not compile, and why. */
function failuresOf(program: ts.Program, among?: ReadonlySet<string>): Map<string, string[]> {
  const failures = new Map<string, string[]>();
  for (const source of program.getSourceFiles()) {
    const file = relative(home, source.fileName).split(sep).join('/');
    if (file.startsWith('node_modules/') || (among && !among.has(file))) continue;
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    const sentences = found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
    if (sentences.length > 0) failures.set(file, sentences);
  }
  return failures;
}

/** The files that do not compile with these additions in them, among these or of all, each with the compiler's sentences. */
export function failuresWith(
  additions: readonly Addition[],
  pages: readonly string[],
  among?: readonly string[],
): Map<string, string[]> {
  return failuresOf(programWith(additions, pages), among && new Set(among));
}
