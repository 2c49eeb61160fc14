import {
  cancel,
  cancelVoucher,
  clock,
  evaluate,
  fulfil,
  giveBack,
  grab,
  grabOther,
  redeem,
  takeBack,
  type Move,
} from "../schedules/moves";
import { decideDispute } from "../schedules/judgement-moves";
import { playScene, type SceneName } from "../schedules/scenes";
import { accept, joinWaiting } from "../schedules/slot-moves";
import { describeFault } from "../invariants/fault";
import { watch } from "../invariants/watch";
import type { Reply } from "../world/ask";
import type { Chance } from "../world/chance";
import type { Programs } from "../world/function-program";
import { race, type Choose } from "../world/race";
import { openWorld } from "../world/simulated-world";
import { countAnswer, type SuiteReport } from "./suite-report";

type Scenario = {
  readonly name: string;
  readonly scene: SceneName;
  readonly moves: readonly Move[];
  /** How many of the callers must succeed, whatever the schedule; null where that depends. */
  readonly winners: number | null;
};

const three: readonly Scenario[] = [
  { name: "three grab one order", scene: "open", moves: [grab("vic"), grab("wes"), grab("xia")], winners: 1 },
  {
    name: "he may hold one more and grabs two, while the clock runs",
    scene: "twoHeld",
    moves: [grab("vic"), grabOther("vic"), clock],
    winners: 2,
  },
  {
    name: "three want the last of two slots",
    scene: "oneOfTwo",
    moves: [grab("wes"), grab("xia"), grab("yao")],
    winners: 1,
  },
  { name: "three want two slots", scene: "twoOpen", moves: [grab("vic"), grab("wes"), grab("xia")], winners: 2 },
  {
    name: "he hands over and gives back, the other says yes, she cancels",
    scene: "handingOver",
    moves: [accept("wes"), giveBack, cancel("ann")],
    winners: null,
  },
  { name: "two grab, she cancels", scene: "open", moves: [grab("vic"), grab("wes"), cancel("ann")], winners: null },
  {
    name: "three redeem the last",
    scene: "lastOnShelf",
    moves: [redeem("vic"), redeem("wes"), redeem("xia")],
    winners: 1,
  },
  {
    name: "evaluate, cancel a voucher, the clock expires it",
    scene: "confirmedBesideVoucherDue",
    moves: [evaluate("staff"), cancelVoucher, clock],
    winners: null,
  },
];

const five: readonly Scenario[] = [
  {
    name: "three grab, he gives back, she cancels",
    scene: "open",
    moves: [grab("vic"), grab("wes"), grab("xia"), giveBack, cancel("ann")],
    winners: null,
  },
  {
    name: "all that can happen to one account",
    scene: "confirmedBesideVoucherDue",
    moves: [evaluate("staff"), evaluate("chief"), cancelVoucher, redeem("vic"), clock],
    winners: null,
  },
  {
    name: "one voucher is used and cancelled while others want its piece",
    scene: "waiting",
    moves: [fulfil(), fulfil("-again"), cancelVoucher, redeem("wes"), redeem("xia")],
    winners: null,
  },
  {
    name: "the first in line says yes while others come, go and call it off",
    scene: "lineOffered",
    moves: [accept("wes"), joinWaiting("yao"), joinWaiting("vic"), takeBack, cancel("ann")],
    winners: null,
  },
  {
    name: "two decide about a judgement while its points are spent",
    scene: "threeDisputed",
    moves: [
      decideDispute("overturn", "chief"),
      decideDispute("keep", "deputy"),
      redeem("vic"),
      redeem("wes"),
      cancel("ann"),
    ],
    winners: null,
  },
];

export type CrowdsOptions = {
  readonly programs: Programs;
  readonly seed: number;
  readonly callers: 3 | 5;
  readonly schedulesEach: number;
  readonly only?: SceneName;
};

/** Of how many places in a schedule a change of priority may be: the longest of these races is about so long. */
const stepsUsual = 60;
const depth = 3;

/** Races of three or five callers under schedules with random priorities that change at random places (PCT, depth 3). */
export async function crowds({ programs, seed, callers, schedulesEach, only }: CrowdsOptions): Promise<SuiteReport> {
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const counts = { scenarios: 0, schedules: 0, longest: 0 };
  for (const scenario of callers === 3 ? three : five) {
    if (only !== undefined && scenario.scene !== only) continue;
    const world = await openWorld({ programs, seed, conflictsAt: counts.scenarios % 2 === 0 ? "operation" : "commit" });
    const scene = await playScene(world, scenario.scene);
    const racers = scenario.moves.map((move) => move.of(scene));
    counts.scenarios += 1;
    for (let schedule = 1; schedule <= schedulesEach && faults.length < 5; schedule += 1) {
      await world.restore(scene.snapshot);
      world.time.set(scene.nowMs - schedule);
      const watching = watch(world);
      watching.check();
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
