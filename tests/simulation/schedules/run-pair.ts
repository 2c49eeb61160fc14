import { alone, type Reply } from "../world/ask";
import { effectOf } from "../world/effect";
import { exploreSchedules } from "../world/explore";
import { race, type RaceEnd, type Racer } from "../world/race";
import { openWorld, type World, type WorldOptions } from "../world/simulated-world";
import { unlimited, type Allowance } from "../suites/allowance";
import { countAnswer } from "../suites/suite-report";
import { describeFault } from "../invariants/fault";
import { watch } from "../invariants/watch";
import { sweepLate } from "./clock-moves";
import type { Pair } from "./pairs";
import type { Scene } from "./scene";
import { playScene, type SceneName } from "./scenes";

export type PairReport = {
  readonly schedules: number;
  /** Given up on the way: the same as an earlier one but for steps that nobody could have noticed. */
  readonly repeated: number;
  readonly isComplete: boolean;
  /** How often each caller was told what, over all schedules. */
  readonly answers: ReadonlyMap<string, number>;
  /** Every end that was reached, to compare ways of going through the schedules. */
  readonly outcomes: ReadonlySet<string>;
  readonly faults: readonly string[];
};

/** A village at the moment of a scene; any number of pairs may play on it, one after the other. */
export type Stage = { readonly world: World; readonly scene: Scene; runs: number };

export async function setStage(options: WorldOptions, scene: SceneName): Promise<Stage> {
  const world = await openWorld(options);
  return { world, scene: await playScene(world, scene), runs: 0 };
}

export type PairOptions = {
  readonly schedulesMax: number;
  /** Also tries orders that differ only in steps which do not touch each other. */
  readonly isLiteral?: boolean;
  readonly allowance?: Allowance;
};

const faultsMax = 3;

/**
 * Runs two calls in every order their requests can come in. Nothing is lost and nobody dies, so no function may fail. Whatever the order, both must be told, and everything must be,
 * as if one of them had come after the other.
 */
export async function runPair(pair: Pair, stage: Stage, options: PairOptions): Promise<PairReport> {
  const { world, scene } = stage;
  const racers = [pair.one.of(scene), pair.other.of(scene)] as const;
  const legal = new Set([...(await outcomesInTurn(stage, racers)), ...(await outcomesLapsed(stage, pair, racers))]);
  const explorer = exploreSchedules(options.isLiteral);
  const faults: string[] = [];
  const outcomes = new Set<string>();
  const answers = new Map<string, number>();
  let schedules = 0;
  let repeated = 0;
  let isComplete = false;
  const { allowance = unlimited, schedulesMax } = options;
  const isGoingOn = () => schedules + repeated < schedulesMax && faults.length < faultsMax && !allowance.isUp();
  while (!isComplete && isGoingOn()) {
    await goBack(stage);
    const watching = watch(world);
    watching.begin();
    const failed = world.failures.length;
    const ends = await race(world, racers, explorer.choose);
    isComplete = !explorer.next();
    if (ends === null) {
      repeated += 1;
      continue;
    }
    schedules += 1;
    const outcome = outcomeOf(world, ends);
    outcomes.add(outcome);
    for (const { answer } of ends) countAnswer(answers, answer);
    if (!legal.has(outcome)) faults.push(`${nameOf(pair)}: as if in no order: ${difference(outcome, [...legal])}`);
    faults.push(...world.failures.slice(failed).map((failure) => `${nameOf(pair)}: ${failure.slice(0, 400)}`));
    faults.push(...watching.check().map((fault) => `${nameOf(pair)}: ${describeFault(fault)}`));
  }
  return { schedules, repeated, isComplete, answers, outcomes, faults };
}

type Racers = readonly [Racer, Racer];

/** How it ends when one comes after the other: whatever happens at once must end in one of these ways. */
async function outcomesInTurn(stage: Stage, racers: Racers): Promise<ReadonlySet<string>> {
  const outcomes = new Set<string>();
  for (const order of [
    [0, 1],
    [1, 0],
  ] as const) {
    await goBack(stage);
    const ends: RaceEnd[] = [];
    for (const place of order) ends[place] = { answer: await alone(stage.world, racers[place]) };
    outcomes.add(outcomeOf(stage.world, ends));
  }
  return outcomes;
}

/**
 * Whom the late sweeper takes for gone hears that it did not come to anything; everything is as if only the sweeper had been.
 */
async function outcomesLapsed(stage: Stage, pair: Pair, racers: Racers): Promise<readonly string[]> {
  if (pair.other.name !== sweepLate.name || pair.one.name === sweepLate.name) return [];
  await goBack(stage);
  const swept = { answer: await alone(stage.world, racers[1]) };
  const lapsed = { answer: { ok: false, code: "REDEEM_LAPSED" } };
  return [outcomeOf(stage.world, [lapsed, swept])];
}

/** Where an outcome leaves the nearest of the legal ones, with a little around it. */
function difference(outcome: string, legal: readonly string[]): string {
  const commonTo = (other: string): number => {
    let at = 0;
    while (at < outcome.length && outcome[at] === other[at]) at += 1;
    return at;
  };
  const [nearest = ""] = [...legal].sort((one, other) => commonTo(other) - commonTo(one));
  const from = Math.max(0, commonTo(nearest) - 120);
  return `…${outcome.slice(from, from + 240)}… instead of …${nearest.slice(from, from + 240)}…`;
}

export const nameOf = ({ scene, one, other }: Pair): string => `${scene}: ${one.name} × ${other.name}`;

/** Each schedule begins a millisecond earlier than the one before: to the limit of calls per minute it is a new minute. */
async function goBack(stage: Stage): Promise<void> {
  const { world, scene } = stage;
  stage.runs += 1;
  await world.restore(scene.snapshot);
  world.time.set(scene.nowMs - stage.runs);
}

function outcomeOf(world: World, ends: readonly RaceEnd[]): string {
  const answers = ends.map(({ answer }) => {
    const { ok, code, value } = answer as Reply;
    return [ok, code, value];
  });
  return JSON.stringify([answers, effectOf(world)], (name, value: unknown) =>
    // A certificate's number is drawn anew when its place of the day was taken.
    name.endsWith("AtMs") || name === "serial" ? undefined : value,
  );
}
