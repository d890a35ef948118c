import { Graph, layout } from '@dagrejs/dagre';
import type { DialogGraph } from '#sdk/bot-checks';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where everything is drawn, in pixels; nodes by their upper left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly spots: ReadonlyMap<string, Point>;
  readonly lines: readonly { readonly key: string; readonly path: string }[];
}

/** How large a node is drawn, and how far one is from what it leads to. */
export interface Measures {
  readonly width: number;
  readonly height: number;
  readonly apart: number;
}

export const wide: Measures = { width: 176, height: 56, apart: 56 };
/** Where there is less room than that needs. */
export const narrow: Measures = { width: 108, height: 76, apart: 20 };

/** From left to right, as conversations go. */
export function layOut({ nodes, edges }: DialogGraph, nodeSize: Measures): Drawing {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 20, ranksep: nodeSize.apart, marginx: 12, marginy: 12 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of nodes) graph.setNode(id, { width: nodeSize.width, height: nodeSize.height });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  const spots = new Map(
    nodes.map(({ id }) => {
      const { x, y } = graph.node(id) as Point;
      return [id, { x: x - nodeSize.width / 2, y: y - nodeSize.height / 2 }] as const;
    }),
  );
  const lines = edges.map(({ from, to }) => {
    const { points } = graph.edge(from, to) as { readonly points: readonly Point[] };
    return { key: lineKey(from, to), path: pathOf(points) };
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, spots, lines };
}

export function lineKey(from: string, to: string): string {
  return `${from}\n${to}`;
}

/** Round at the corners: from middle to middle of the stretches. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (!first || !last) return '';
  const curves = rest.slice(0, -1).map((corner, at) => {
    const after = rest[at + 1] ?? last;
    return `Q${corner.x},${corner.y} ${(corner.x + after.x) / 2},${(corner.y + after.y) / 2}`;
  });
  return [`M${first.x},${first.y}`, ...curves, `L${last.x},${last.y}`].join(' ');
}
