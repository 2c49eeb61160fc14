import { holds, release, take, type Choices } from "./market";
import type { Field } from "./near-choices";
import { emptyHeap, popNode, pushNode, raiseNode, type NodeHeap } from "./node-heap";

const NOBODY = -1;

/** What a search for the cheapest way writes down; made once for a market and used by every search in it. */
export type Scratch = {
  readonly distance: Float64Array;
  /** In which search a node was last reached; older writings count as none, so that nothing is cleared. */
  readonly reachedIn: Int32Array;
  readonly cameFrom: Int32Array;
  readonly cameAtCost: Int32Array;
  readonly settled: Int32Array;
  readonly heap: NodeHeap;
};

export function newScratch(nodes: number): Scratch {
  const distance = new Float64Array(nodes);
  return {
    distance,
    reachedIn: new Int32Array(nodes).fill(NOBODY),
    cameFrom: new Int32Array(nodes),
    cameAtCost: new Int32Array(nodes),
    settled: new Int32Array(nodes),
    heap: emptyHeap(distance),
  };
}

/**
 * A search in the field. Its nodes: own members, then the others, then own members once more, who look further than
 * their near choices.
 */
export type Seeking = Field & {
  readonly scratch: Scratch;
  /** Counts the searches. */
  search: number;
  settledLength: number;
  /** The cheapest end found in this search: a free place of the other side, or an own member that leaves one empty. */
  bestEnd: number;
  bestDistance: number;
};

/**
 * Finds the cheapest way to settle one more place of the member: a free partner, or one whose partner finds another
 * (and so on), or leaving a place empty, and takes it. Shortest augmenting path with dual prices (Dijkstra); afterwards
 * the rules of the market hold for the member as well.
 */
export function settlePlace(seeking: Seeking, member: number): void {
  const { own, scratch } = seeking;
  seeking.search += 1;
  seeking.settledLength = 0;
  seeking.bestEnd = NOBODY;
  seeking.bestDistance = Infinity;
  scratch.heap.length = 0;
  scratch.distance[member] = 0;
  scratch.reachedIn[member] = seeking.search;
  lookFrom(seeking, member, 0);
  spread(seeking);
  movePrices(seeking);
  if (seeking.bestEnd >= own.size) pairAlong(seeking, member);
  else if (seeking.bestEnd !== member) leaveEmpty(seeking, member);
}

/** Widens the search from the nearest node on, until the best end is nearer than whatever is left. */
function spread(seeking: Seeking): void {
  const { own, other, scratch } = seeking;
  const { heap, distance } = scratch;
  const furtherFrom = own.size + other.size;
  while (heap.length > 0) {
    const node = popNode(heap);
    const at = distance[node] as number;
    if (at >= seeking.bestDistance) return;
    if (node < own.size) lookFrom(seeking, node, at);
    else if (node < furtherFrom) askPartners(seeking, node, at);
    else lookAt(seeking, seeking.choices, node - furtherFrom);
  }
}

/** What an own member could do at this distance: leave a place empty, take or ask a near choice, or look further later. */
function lookFrom(seeking: Seeking, member: number, at: number): void {
  const { own, other, near, scratch } = seeking;
  note(seeking, member);
  const base = at - (own.dual[member] as number);
  const whenEmpty = base + (own.emptyPrice[member] as number);
  if (whenEmpty < seeking.bestDistance) {
    seeking.bestDistance = whenEmpty;
    seeking.bestEnd = member;
  }
  lookAt(seeking, near.choices, member);
  const further = base + (near.bound[member] as number);
  if (further >= seeking.bestDistance) return;
  const node = own.size + other.size + member;
  scratch.distance[node] = further;
  pushNode(scratch.heap, node);
}

function lookAt(seeking: Seeking, { start, partner, cost }: Choices, member: number): void {
  const { own, other, scratch, search } = seeking;
  const { dual, free } = other;
  const { distance, reachedIn, cameFrom, cameAtCost, heap } = scratch;
  const ownSize = own.size;
  const base = (distance[member] as number) - (own.dual[member] as number);
  const mayHold = (own.places[member] as number) > 1;
  let best = seeking.bestDistance;
  const end = start[member + 1] as number;
  for (let k = start[member] as number; k < end; k++) {
    const j = partner[k] as number;
    const way = base + (cost[k] as number) - (dual[j] as number);
    if (way >= best) continue;
    const node = ownSize + j;
    const isReached = reachedIn[node] === search;
    if (isReached && way >= (distance[node] as number)) continue;
    if (mayHold && holds(own, member, j)) continue;
    distance[node] = way;
    cameFrom[node] = member;
    cameAtCost[node] = cost[k] as number;
    if ((free[j] as number) > 0) {
      best = way;
      seeking.bestEnd = node;
      reachedIn[node] = search;
    } else if (isReached) raiseNode(heap, node);
    else {
      reachedIn[node] = search;
      pushNode(heap, node);
    }
  }
  seeking.bestDistance = best;
}

/** A busy partner is told: each of those whom it holds could look for somebody else. */
function askPartners(seeking: Seeking, node: number, at: number): void {
  const { own, other, scratch, search } = seeking;
  const { distance, reachedIn, cameFrom, heap } = scratch;
  note(seeking, node);
  const j = node - own.size;
  const from = other.heldStart[j] as number;
  const end = from + (other.places[j] as number) - (other.free[j] as number);
  for (let place = from; place < end; place++) {
    const i = other.held[place] as number;
    const surplus = (own.dual[i] as number) + (other.dual[j] as number) - (other.heldCost[place] as number);
    const way = at + surplus;
    const isReached = reachedIn[i] === search;
    if (way >= seeking.bestDistance || (isReached && way >= (distance[i] as number))) continue;
    distance[i] = way;
    reachedIn[i] = search;
    cameFrom[i] = j;
    // Reached and improved: it still waits in the heap.
    if (isReached) raiseNode(heap, i);
    else if (surplus === 0) lookFrom(seeking, i, way);
    else pushNode(heap, i);
  }
}

function note(seeking: Seeking, node: number): void {
  seeking.scratch.settled[seeking.settledLength] = node;
  seeking.settledLength += 1;
}

/** Whoever is nearer than the end pays the difference, or is paid it on the other side. */
function movePrices(seeking: Seeking): void {
  const { own, other, scratch, settledLength, bestDistance } = seeking;
  for (let at = 0; at < settledLength; at++) {
    const node = scratch.settled[at] as number;
    const difference = bestDistance - (scratch.distance[node] as number);
    if (difference <= 0) continue;
    if (node < own.size) own.dual[node] = (own.dual[node] as number) + difference;
    else other.dual[node - own.size] = (other.dual[node - own.size] as number) - difference;
  }
}

/** Goes back from the end to the member: everybody on the way changes to the partner found. */
function pairAlong(seeking: Seeking, member: number): void {
  const { own, other, scratch } = seeking;
  let j = seeking.bestEnd - own.size;
  for (;;) {
    const i = scratch.cameFrom[own.size + j] as number;
    const cost = scratch.cameAtCost[own.size + j] as number;
    const left = i === member ? NOBODY : (scratch.cameFrom[i] as number);
    if (left !== NOBODY) {
      release(own, i, left);
      release(other, left, i);
    }
    take(own, i, j, cost);
    take(other, j, i, cost);
    if (left === NOBODY) return;
    j = left;
  }
}

/** The end is a member that gives up a partner and leaves the place empty; the partner passes on towards the seeker. */
function leaveEmpty(seeking: Seeking, member: number): void {
  const { own, other, scratch, bestEnd } = seeking;
  const left = scratch.cameFrom[bestEnd] as number;
  release(own, bestEnd, left);
  release(other, left, bestEnd);
  seeking.bestEnd = own.size + left;
  pairAlong(seeking, member);
}
