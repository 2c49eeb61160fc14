import { fiveCallers, threeCallers } from "../schedules/crowd-scenarios";
import { playScene, type SceneName } from "../schedules/scenes";
import { describeFault } from "../invariants/fault";
import { watch } from "../invariants/watch";
import type { Reply } from "../world/ask";
import type { Chance } from "../world/chance";
import type { Programs } from "../world/function-program";
import { race, type Choose } from "../world/race";
import { openWorld } from "../world/simulated-world";
import { unlimited, type Allowance } from "./allowance";
import { countAnswer, type SuiteReport } from "./suite-report";

export type CrowdsOptions = {
  readonly programs: Programs;
  readonly seed: number;
  readonly callers: 3 | 5;
  readonly schedulesEach: number;
  readonly only?: SceneName;
  readonly allowance?: Allowance;
};

/** Of how many places in a schedule a change of priority may be: the longest of these races is about so long. */
const stepsUsual = 60;
const depth = 3;

/** Races of three or five callers under schedules with random priorities that change at random places (PCT, depth 3). */
export async function crowds(options: CrowdsOptions): Promise<SuiteReport> {
  const { allowance = unlimited, callers, only, programs, schedulesEach, seed } = options;
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const counts = { scenarios: 0, schedules: 0, longest: 0 };
  const all = callers === 3 ? threeCallers : fiveCallers;
  const chosen = all.filter(({ scene }) => only === undefined || scene === only);
  for (const scenario of chosen) {
    const share = allowance.shareOf(chosen.length - counts.scenarios);
    const world = await openWorld({ programs, seed, conflictsAt: counts.scenarios % 2 === 0 ? "operation" : "commit" });
    const scene = await playScene(world, scenario.scene);
    const racers = scenario.moves.map((move) => move.of(scene));
    counts.scenarios += 1;
    for (let schedule = 1; schedule <= schedulesEach && faults.length < 5 && !share.isUp(); schedule += 1) {
      await world.restore(scene.snapshot);
      world.time.set(scene.nowMs - schedule);
      const watching = watch(world);
      watching.begin();
      const { choose, steps } = byPriority(world.chance, racers.length);
      const replies = ((await race(world, racers, choose)) ?? []).map(({ answer }) => answer as Reply);
      for (const reply of replies) countAnswer(answers, reply);
      counts.schedules += 1;
      counts.longest = Math.max(counts.longest, steps());
      const winners = replies.filter(({ ok }) => ok).length;
      const found = watching.check().map(describeFault);
      if (scenario.winners !== null && winners !== scenario.winners) found.push(`G1 ${winners} winners`);
      if (replies.some(({ code }) => code === "INTERNAL")) found.push(`an error: ${String(world.failures.at(-1))}`);
      faults.push(...found.map((fault) => `${scenario.name}, schedule ${schedule}: ${fault}`));
    }
  }
  return { name: `priority schedules of ${callers} callers`, seed, counts, answers, faults };
}

function byPriority(chance: Chance, callers: number): { readonly choose: Choose; readonly steps: () => number } {
  const priorities = Array.from({ length: callers }, () => 1 + chance.next());
  const changes = new Set(Array.from({ length: depth - 1 }, () => chance.below(stepsUsual)));
  let step = 0;
  const choose: Choose = (ready) => {
    const [runner] = [...ready].sort((one, other) => (priorities[other.place] ?? 0) - (priorities[one.place] ?? 0));
    if (runner === undefined) return null;
    // From here on it waits for everybody else.
    if (changes.has(step)) priorities[runner.place] = chance.next() / (step + 2);
    step += 1;
    return { runner, fate: "done" };
  };
  return { choose, steps: () => step };
}
