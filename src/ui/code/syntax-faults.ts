/** A tree as far as it is looked at. */
interface Tree {
  iterate(spec: {
    enter(node: {
      readonly type: { readonly isError: boolean };
      readonly from: number;
      readonly to: number;
    }): void;
  }): void;
}

/** Where code cannot be read, and what is wrong there. */
export interface SyntaxFault {
  readonly from: number;
  readonly to: number;
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** One mistake makes others of what follows it. */
const mostTold = 5;

/** What keeps JavaScript from being read, the first of each line; nothing is run for it. [BB121] */
export function syntaxFaults(tree: Tree, code: string): readonly SyntaxFault[] {
  const found: SyntaxFault[] = [];
  tree.iterate({
    enter({ type, from, to }) {
      if (!type.isError || found.length >= mostTold) return;
      const fault = faultAt(code, from, to);
      if (!found.some(({ line }) => line === fault.line)) found.push(fault);
    },
  });
  return found;
}

export function faultAt(code: string, from: number, to: number): SyntaxFault {
  const line = code.slice(0, from).split('\n').length;
  return { ...placeOf(code, from, to), line, message: sayFault(code.slice(from, to)) };
}

/** What is missing has no width: what stands before it is marked. */
function placeOf(code: string, from: number, to: number): Pick<SyntaxFault, 'from' | 'to'> {
  if (to > from) return { from, to };
  const before = code.slice(0, from).trimEnd().length;
  return { from: Math.max(0, before - 1), to: Math.max(before, Math.min(1, code.length)) };
}

const longest = 24;

function sayFault(text: string): string {
  const [word = ''] = text.trim().split(/\s/);
  if (word === '') return 'Something is missing here.';
  return `“${word.length > longest ? `${word.slice(0, longest)}…` : word}” is not expected here.`;
}
