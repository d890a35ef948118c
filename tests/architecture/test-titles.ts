import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A title as it stands in the code; the parts of a template that are computed are left out. */
export interface TestTitle {
  readonly file: string;
  readonly title: string;
}

/** The titles of all tests under a folder that are really run: skipped and planned ones prove nothing. */
export function readTestTitles(folder: string): TestTitle[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(test|spec)\.ts$/.test(name))
    .sort()
    .flatMap((file) => titlesIn(readFileSync(join(folder, file), 'utf8')).map((title) => ({ file, title })));
}

/** The titles in one file's text. */
export function titlesIn(code: string): string[] {
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isRunningTest(node.expression)) {
      const [title] = node.arguments;
      if (title !== undefined) titles.push(textOf(title));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('test.ts', code, ts.ScriptTarget.ESNext));
  return titles.filter((title) => title !== '');
}

/** `test`, `it`, `test.only`, `test.each([…])`, but no `test.skip`, `test.describe` or `test.step`. */
function isRunningTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'test' || callee.text === 'it';
  if (ts.isPropertyAccessExpression(callee))
    return (
      ['only', 'concurrent', 'sequential'].includes(callee.name.text) && isRunningTest(callee.expression)
    );
  if (!ts.isCallExpression(callee) || !ts.isPropertyAccessExpression(callee.expression)) return false;
  const { name, expression } = callee.expression;
  return ['each', 'for'].includes(name.text) && isRunningTest(expression);
}

function textOf(node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return '';
  return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('…');
}
