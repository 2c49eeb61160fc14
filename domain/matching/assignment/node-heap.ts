/** Numbered nodes by their distance, nearest first; the distances lie with whoever owns the heap. */
export type NodeHeap = {
  readonly nodes: Int32Array;
  /** Where each node stands in `nodes`; means something only for nodes that are in the heap. */
  readonly places: Int32Array;
  readonly distances: Float64Array;
  length: number;
};

export const emptyHeap = (distances: Float64Array): NodeHeap => ({
  nodes: new Int32Array(distances.length),
  places: new Int32Array(distances.length),
  distances,
  length: 0,
});

/** Puts in a node with the distance it has now. */
export function pushNode(heap: NodeHeap, node: number): void {
  heap.length += 1;
  moveUp(heap, node, heap.length - 1);
}

/** Finds the place of a node in the heap anew after its distance became less. */
export function raiseNode(heap: NodeHeap, node: number): void {
  moveUp(heap, node, heap.places[node] as number);
}

/** Takes out the nearest node; the heap must not be empty. */
export function popNode(heap: NodeHeap): number {
  const { nodes } = heap;
  const nearest = nodes[0] as number;
  heap.length -= 1;
  if (heap.length > 0) moveDown(heap, nodes[heap.length] as number);
  return nearest;
}

function moveUp({ nodes, places, distances }: NodeHeap, node: number, from: number): void {
  const distance = distances[node] as number;
  let place = from;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const other = nodes[above] as number;
    if ((distances[other] as number) <= distance) break;
    nodes[place] = other;
    places[other] = place;
    place = above;
  }
  nodes[place] = node;
  places[node] = place;
}

function moveDown({ nodes, places, distances, length }: NodeHeap, node: number): void {
  const distance = distances[node] as number;
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= length) break;
    const right = below + 1;
    if (right < length && (distances[nodes[right] as number] as number) < (distances[nodes[below] as number] as number))
      below = right;
    const other = nodes[below] as number;
    if ((distances[other] as number) >= distance) break;
    nodes[place] = other;
    places[other] = place;
    place = below;
  }
  nodes[place] = node;
  places[node] = place;
}
