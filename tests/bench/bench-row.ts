/** One line of the table: what was measured against what, and the bound it has to keep. */
export interface BenchRow {
  readonly name: string;
  readonly measured: number;
  readonly unit: '×' | 's' | 'kB' | 'bytes' | 'files' | 'signs';
  readonly bound: { readonly atMost: number } | { readonly atLeast: number };
}

/** What a bench may use beside its own imports: the built app and a browser to open it in. */
export interface BenchRig {
  readonly dist: string;
  readonly chromium: string;
  readonly chromiumWords: readonly string[];
  /** The folder with the packages that are only measured against. */
  readonly peers: string;
}

/** What each `*.bench.ts` exports as default. */
export type Bench = (rig: BenchRig) => Promise<readonly BenchRow[]>;
