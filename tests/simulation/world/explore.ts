import { commute, footprintOf, type Footprint } from "./footprint";
import type { Choose, Runner } from "./race";

/** One point of a race at which somebody had to be chosen. */
type Fork = {
  readonly ready: readonly { readonly place: number; readonly footprint: Footprint }[];
  /** Whoever need not go here: the same was tried in another order, and nobody could have noticed. */
  readonly asleep: ReadonlySet<number>;
  readonly tried: Set<number>;
  chosen: number;
};

/**
 * Goes through all orders in which calls can meet, depth first, leaving out orders that differ only in steps which do not
 * touch each other (sleep sets). `next` is false when there is none left.
 */
export type Explorer = {
  choose: Choose;
  next(): boolean;
};

export function exploreSchedules(isLiteral = false): Explorer {
  const forks: Fork[] = [];
  let depth = 0;
  const choose: Choose = (runners) => {
    const known = forks[depth];
    const fork = known ?? freshFork(isLiteral ? undefined : forks[depth - 1], runners);
    if (known === undefined) forks.push(fork);
    depth += 1;
    const runner = runners.find(({ place }) => place === fork.chosen);
    return runner === undefined ? null : { runner, fate: "done" };
  };
  return {
    choose,
    next() {
      depth = 0;
      for (let fork = forks.at(-1); fork !== undefined; fork = forks.at(-1)) {
        fork.tried.add(fork.chosen);
        fork.chosen = choiceAt(fork);
        if (fork.chosen !== nobody) return true;
        forks.pop();
      }
      return false;
    },
  };
}

const nobody = -1;

const choiceAt = ({ ready, asleep, tried }: Omit<Fork, "chosen">): number =>
  ready.find(({ place }) => !asleep.has(place) && !tried.has(place))?.place ?? nobody;

function freshFork(before: Fork | undefined, runners: readonly Runner[]): Fork {
  const ready = runners.map(({ place, waiting, locked }) => {
    const request = waiting[0]?.request;
    if (request === undefined) throw new Error("a runner that asks nothing cannot be ready");
    return { place, footprint: footprintOf(request, locked) };
  });
  const fork = { ready, asleep: asleepAfter(before), tried: new Set<number>() };
  return { ...fork, chosen: choiceAt(fork) };
}

function asleepAfter(before: Fork | undefined): ReadonlySet<number> {
  const gone = before?.ready.find(({ place }) => place === before.chosen);
  if (before === undefined || gone === undefined) return new Set();
  const resting = before.ready.filter(({ place }) => before.asleep.has(place) || before.tried.has(place));
  return new Set(resting.filter(({ footprint }) => commute(footprint, gone.footprint)).map(({ place }) => place));
}
