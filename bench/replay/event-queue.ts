type Event = { readonly atMs: number; readonly number: number; readonly run: (atMs: number) => void };

/** What happens next, by time; of two at the same moment, the one that was planned first. */
export class EventQueue {
  readonly #heap: Event[] = [];
  #planned = 0;

  plan(atMs: number, run: (atMs: number) => void): void {
    const heap = this.#heap;
    heap.push({ atMs, number: (this.#planned += 1), run });
    for (let place = heap.length - 1; place > 0;) {
      const above = (place - 1) >> 1;
      if (!this.#swapped(above, place)) return;
      place = above;
    }
  }

  /** Runs everything, also what is planned meanwhile. */
  run(): void {
    for (let next = this.#take(); next !== undefined; next = this.#take()) next.run(next.atMs);
  }

  #take(): Event | undefined {
    const heap = this.#heap;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || first === undefined || heap.length === 0) return first;
    heap[0] = last;
    for (let place = 0; ;) {
      const [left, right] = [2 * place + 1, 2 * place + 2];
      const least = right < heap.length && this.#isBefore(right, left) ? right : left;
      if (least >= heap.length || !this.#swapped(place, least)) return first;
      place = least;
    }
  }

  #isBefore(one: number, other: number): boolean {
    const [a, b] = [this.#heap[one] as Event, this.#heap[other] as Event];
    return a.atMs === b.atMs ? a.number < b.number : a.atMs < b.atMs;
  }

  /** Changes places if the lower one comes first. */
  #swapped(above: number, below: number): boolean {
    if (!this.#isBefore(below, above)) return false;
    [this.#heap[above], this.#heap[below]] = [this.#heap[below] as Event, this.#heap[above] as Event];
    return true;
  }
}
