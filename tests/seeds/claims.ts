import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What one `proves(…)` in the code says. */
export interface Claim {
  readonly file: string;
  readonly rows: readonly string[];
  /** What is wrong with it, in words; null when nothing is. */
  readonly problem: string | null;
}

/** One assertion says no more than that. */
const mostRows = 4;

/** Every claim in the files under a folder. */
export function readClaims(folder: string): Claim[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/(^|[\\/])(proves|claims|rows\.test)\.ts$/.test(name))
    .sort()
    .flatMap((file) => claimsIn(file, readFileSync(join(folder, file), 'utf8')));
}

export function claimsIn(file: string, code: string): Claim[] {
  const claims: Claim[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'proves') {
      const [rows, assertion] = node.arguments;
      const ids = rows ? idsOf(rows) : [];
      claims.push({ file, rows: ids, problem: problemOf(ids, assertion) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.ESNext, true));
  return claims;
}

function idsOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isArrayLiteralExpression(node) ? node.elements.flatMap(idsOf) : [];
}

function problemOf(ids: readonly string[], assertion: ts.Expression | undefined): string | null {
  if (ids.length === 0 || ids.some((id) => !/^S\d+$/.test(id))) return 'names no row';
  if (ids.length > mostRows) return `claims ${ids.length} rows by one assertion`;
  if (!assertion || !ts.isArrowFunction(assertion)) return 'has no assertion beside it';
  return asserts(assertion.body) ? null : 'does not assert anything';
}

/** `expect(…)`, or a helper that is called like one. */
function asserts(node: ts.Node): boolean {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && /^expect/.test(node.expression.text))
    return true;
  return ts.forEachChild(node, (inner) => asserts(inner) || undefined) ?? false;
}
