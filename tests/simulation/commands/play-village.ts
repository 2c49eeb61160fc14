import type { ConflictsAt } from "../../../localcloud/database/transaction";
import { describeFault, type Fault } from "../invariants/fault";
import { watch } from "../invariants/watch";
import { freeze } from "../schedules/ledger-scenes";
import { countAnswer } from "../suites/suite-report";
import { alone, ticking, type Reply } from "../world/ask";
import type { Programs } from "../world/function-program";
import { grantPoints } from "../world/grant-points";
import { race, type Choose, type Fate, type Racer } from "../world/race";
import { rowsOf } from "../world/stored";
import { openWorld, type World } from "../world/simulated-world";
import { drawIntention } from "./draw-intention";
import { racerOf, type Intention } from "./intention";
import { outcomeOf } from "./village-outcome";
import { rememberAnswers } from "./remembered-answers";

export type VillageOptions = {
  readonly programs: Programs;
  readonly seed: number;
  readonly commands: number;
  readonly conflictsAt: ConflictsAt;
};

export type VillageReport = {
  /** What was done to the village, what came of it, and how often each thing happened to an order. */
  readonly counts: Readonly<Record<string, number>>;
  readonly answers: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
};

const chances = {
  repeat: 0.5,
  together: 0.3,
  shaky: 0.3,
  unknownCommit: 0.3,
  tick: 0.12,
  otherBody: 0.04,
  freeze: 0.01,
  wake: 0.1,
};
const secondMs = 1_000;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const retryAfterMs = 31 * secondMs;
const retriesMax = 8;
const faultsMax = 3;

/** Lives in the village for a while: everything random, everything checked after each step. Says what was done before a fault. */
export async function playVillage(options: VillageOptions): Promise<VillageReport> {
  const world = await openWorld(options);
  settleIn(world);
  const counts = { commands: 0, repeats: 0, together: 0, cuts: 0, unknownCommits: 0, ticks: 0, frozen: 0 };
  const village: Village = {
    world,
    counts,
    watching: watch(world),
    memory: rememberAnswers(world),
    known: [],
    story: [],
    answers: new Map(),
    faults: [],
  };
  while (counts.commands < options.commands && village.faults.length < faultsMax) await step(village);
  if (village.faults.length === 0) await settle(village);
  return { counts: { ...counts, ...outcomeOf(world) }, answers: village.answers, faults: village.faults };
}

/** Some have points already, few or many; some of them end soon. */
function settleIn(world: World): void {
  for (const [who, points] of Object.entries({ vic: 25, wes: 120, ann: 230, daughter: 40, bea: 10, lodger: 12 })) {
    const isEndingSoon = world.chance.happens(0.3);
    grantPoints(
      world,
      who,
      points,
      isEndingSoon ? world.time.nowMs() + (1 + world.chance.below(4)) * dayMs : undefined,
    );
  }
}

/** Now and then somebody's books do not agree, the account rests, and somebody wakes it. */
function freezeOrWake(village: Village): void {
  const { counts, watching, world } = village;
  const { chance } = world;
  const [frozen] = rowsOf(world, "accounts").filter(({ isFrozen }) => isFrozen);
  if (frozen !== undefined && chance.happens(chances.wake)) freeze(world, frozen._id.slice(2), false);
  if (frozen === undefined && chance.happens(chances.freeze)) {
    freeze(world, chance.pick(["vic", "wes", "ann"]));
    counts.frozen += 1;
  }
  // Seen before anything else happens, so that what moves afterwards is known to have come afterwards.
  note(village, watching.check());
}

type Village = {
  readonly world: World;
  readonly counts: Record<"commands" | "repeats" | "together" | "cuts" | "unknownCommits" | "ticks" | "frozen", number>;
  readonly watching: ReturnType<typeof watch>;
  readonly memory: ReturnType<typeof rememberAnswers>;
  /** What was wanted so far; any of it may arrive again at any time. */
  readonly known: Intention[];
  readonly story: string[];
  readonly answers: Map<string, number>;
  readonly faults: string[];
};

async function step(village: Village): Promise<void> {
  const { world, counts } = village;
  const { chance } = world;
  passTime(world);
  freezeOrWake(village);
  if (chance.happens(chances.tick)) {
    counts.ticks += 1;
    await runTogether(village, [ticking], []);
  }
  const wanted = [nextIntention(village)];
  if (chance.happens(chances.together)) wanted.push(chance.happens(0.4) ? wanted[0]! : nextIntention(village));
  if (wanted.length > 1) counts.together += 1;
  const isShaky = chance.happens(chances.shaky);
  let left = wanted;
  for (let attempt = 0; attempt <= retriesMax && left.length > 0; attempt += 1) {
    left = await runTogether(village, left.map(racerOf), left, isShaky && attempt < 2);
    if (left.length > 0) world.time.advance(retryAfterMs);
  }
  if (left.length > 0) note(village, [{ rule: "I3", at: racerOf(left[0]!).name, what: "never got an answer" }]);
}

function passTime({ time, chance }: World): void {
  const luck = chance.next();
  if (luck < 0.85) time.advance(chance.below(120) * secondMs);
  else if (luck < 0.97) time.advance(chance.below(60) * 60 * secondMs);
  else if (luck < 0.997) time.advance(chance.below(14) * hourMs);
  else time.advance(chance.below(8) * dayMs);
}

/** Something new, or something that was wanted before and arrives again, seldom with other words under its old key. */
function nextIntention({ world, known, counts }: Village): Intention {
  const { chance } = world;
  const key = `key-${String(known.length).padStart(16, "0")}`;
  if (known.length > 0 && chance.happens(chances.repeat)) {
    counts.repeats += 1;
    const earlier = chance.happens(0.6) ? known.at(-1)! : chance.pick(known);
    if (!chance.happens(chances.otherBody)) return earlier;
    const { key: earlierKey } = earlier.input;
    const other = drawIntention(world, typeof earlierKey === "string" ? earlierKey : key);
    return { ...other, who: earlier.who };
  }
  const intention = drawIntention(world, key);
  known.push(intention);
  return intention;
}

/** Gives back what got no answer and must be asked again. */
async function runTogether(
  village: Village,
  racers: readonly Racer[],
  intentions: readonly Intention[],
  isShaky = false,
): Promise<Intention[]> {
  const { world, answers, counts, memory, story, watching } = village;
  const failuresBefore = world.failures.length;
  const ends = await race(world, racers, byLuck(village, isShaky), true);
  const replies = (ends ?? []).map(({ answer }) => answer as Reply | null);
  story.push(`${racers.map(({ name }) => name).join("  ||  ")} → ${replies.map(describe).join(" || ")}`);
  const found: Fault[] = watching.check();
  const unanswered: Intention[] = [];
  for (const [at, intention] of intentions.entries()) {
    const reply = replies[at] ?? null;
    counts.commands += 1;
    countAnswer(answers, reply ?? { ok: false, code: "died" });
    if (reply === null || reply.code === "INTERNAL" || reply.code === "BUSY") unanswered.push(intention);
    else found.push(...memory.check(intention, reply));
    if (reply?.code === "INTERNAL" && !isShaky) {
      found.push({ rule: "BUG", at: racers[at]!.name, what: world.failures.slice(failuresBefore).join("\n") });
    }
  }
  note(village, found);
  return unanswered;
}

const describe = (reply: Reply | null): string =>
  reply === null ? "died" : reply.ok ? `ok ${JSON.stringify(reply.value)}` : String(reply.code);

/** Anybody may be next; on a bad day a request, its answer or the whole function may be lost, and commits become uncertain. */
function byLuck({ world, counts }: Village, isShaky: boolean): Choose {
  const { chance } = world;
  let untilCut = isShaky ? chance.below(24) : -1;
  const fates: readonly Fate[] = ["lost", "unknown", "dies", "diesAfter"];
  return (ready) => {
    const runner = chance.pick(ready);
    untilCut -= 1;
    if (untilCut === -1 && isShaky) {
      counts.cuts += 1;
      return { runner, fate: chance.pick(fates) };
    }
    const isCommit = runner.waiting[0]?.request.action === "database.commitTransaction";
    if (isCommit && chance.happens(chances.unknownCommit)) {
      counts.unknownCommits += 1;
      return { runner, fate: chance.happens(0.8) ? "unknown" : "lost" };
    }
    return { runner, fate: "done" };
  };
}

function note({ world, faults, story }: Village, found: readonly Fault[]): void {
  if (found.length === 0) return;
  const recent = story.slice(-6).map((line) => `    ${line}`);
  faults.push([...found.slice(0, 3).map(describeFault), ...recent, ...world.failures.slice(-2)].join("\n"));
}

/** What waits for people when its time is over; of what is stuck the clock reminds them again and again. */
const ofStaff: readonly string[] = ["confirmed", "disputed", "stuck"];

/** Everybody goes home; the clock goes on. In the end nothing waits for it any more, and everything adds up. */
async function settle(village: Village): Promise<void> {
  const { world, watching } = village;
  for (const { _id } of rowsOf(world, "accounts").filter(({ isFrozen }) => isFrozen))
    freeze(world, _id.slice(2), false);
  note(village, watching.check());
  for (const wait of [retryAfterMs, secondMs, 3 * dayMs, 9 * dayMs, 5 * dayMs, secondMs, secondMs]) {
    world.time.advance(wait);
    await alone(world, ticking);
    note(village, [...watching.check(), ...watching.checkAtRest()]);
  }
  const nowMs = world.time.nowMs();
  const stuck = rowsOf(world, "orders").filter(
    ({ dueAtMs, status }) => !ofStaff.includes(status) && dueAtMs !== null && dueAtMs < nowMs,
  );
  const unclosed = rowsOf(world, "redemptions").filter(
    ({ status, expiresAtMs }) => status === "waiting" && expiresAtMs < nowMs,
  );
  note(village, [
    ...stuck.map(({ _id, status }) => ({ rule: "O4", at: _id, what: `${status} though its time is over` })),
    ...unclosed.map(({ _id }) => ({ rule: "S3", at: _id, what: "waits though its time is over" })),
  ]);
}
