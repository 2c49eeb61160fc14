import { changes } from "../schedules/changes";
import type { Move } from "../schedules/moves";
import type { Scene } from "../schedules/scene";
import { playScene } from "../schedules/scenes";
import { describeFault } from "../invariants/fault";
import { watch } from "../invariants/watch";
import { alone, firstComesFirst, ticking, type Reply } from "../world/ask";
import { effectOf } from "../world/effect";
import type { Request } from "../world/function-instance";
import type { Programs } from "../world/function-program";
import { race, type Fate } from "../world/race";
import { openWorld, type World } from "../world/simulated-world";
import { rowsOf } from "../world/stored";
import { unlimited, type Allowance } from "./allowance";
import { countAnswer, type SuiteReport } from "./suite-report";

/** Longer than a transaction of a function that died keeps what it locked. */
const retryAfterMs = 31_000;
const staleAfterMs = 3 * 60_000;
const retriesMax = 3;
const ticksMax = 12;

export type CrashesOptions = {
  readonly programs: Programs;
  readonly seed: number;
  /** By the call's name, by scene, or by both. */
  readonly only?: readonly string[];
  /** Also loses a request of the repeat, at every one of its boundaries. */
  readonly isTwice?: boolean;
  readonly allowance?: Allowance;
};

/** Every changing call, cut at each of its requests in each way; the same phone asks again. It must end as if nothing had been. */
export async function crashes(options: CrashesOptions): Promise<SuiteReport> {
  const { allowance = unlimited, isTwice = false, only, programs, seed } = options;
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const counts = { calls: 0, boundaries: 0, crashes: 0, abandoned: 0 };
  const isChosen = (scene: string, move: string) =>
    only === undefined || only.some((one) => [move, scene, `${scene} ${move}`].includes(one));
  const chosen = changes.filter(([scene, move]) => isChosen(scene, move.name));
  for (const [sceneName, move, refused] of chosen) {
    const share = allowance.shareOf(chosen.length - counts.calls);
    const world = await openWorld({ programs, seed, conflictsAt: "operation" });
    const cutter: Cutter = { world, scene: await playScene(world, sceneName), move, attempt: 0 };
    const whole = await run(cutter, []);
    counts.calls += 1;
    counts.boundaries += whole.requests.length;
    if (whole.reply.ok === (refused !== undefined) || whole.reply.code === "INTERNAL")
      faults.push(`${sceneName} ${move.name}: ${whole.told}`);
    for (const cuts of cutsOf(whole.requests, isTwice)) {
      if (share.isUp()) break;
      const cut = await run(cutter, cuts);
      counts.crashes += 1;
      countAnswer(answers, cut.first);
      const where = `${sceneName} ${move.name}, ${cuts.map(({ boundary, fate }) => `request ${boundary} ${fate}`).join(", ")}`;
      faults.push(...cut.faults.map((fault) => `${where}: ${fault}`));
      if (cut.effect !== whole.effect)
        faults.push(`${where}: ends otherwise: ${firstDifference(cut.effect, whole.effect)}`);
      if (cut.told !== whole.told) faults.push(`${where}: told ${cut.told} instead of ${whole.told}`);
    }
    for (const boundary of whole.requests.keys()) {
      // Whoever dies after a read leaves what was there after the write before it.
      if (whole.requests[boundary] === "read" || share.isUp()) continue;
      const left = await run(cutter, [{ boundary, fate: "diesAfter" }], true);
      counts.abandoned += 1;
      const where = `${sceneName} ${move.name}, dies after request ${boundary} and nobody asks again`;
      faults.push(...left.faults.map((fault) => `${where}: ${fault}`));
    }
  }
  return { name: "a crash at every database boundary", seed, counts, answers, faults: faults.slice(0, 20) };
}

type Kind = "read" | "change";
const kindOf = ({ action }: Request): Kind =>
  ["database.getDocument", "database.calculateDocument", "database.aggregateDocuments"].includes(action)
    ? "read"
    : "change";

/** A read that is lost on the way there and one that is lost on the way back are the same. */
const fates: Readonly<Record<Kind, readonly Fate[]>> = {
  read: ["lost", "dies"],
  change: ["lost", "unknown", "dies", "diesAfter"],
};

/** Each boundary with each fate; for `isTwice`, each of these followed by the same at each boundary of the repeat. */
function cutsOf(requests: readonly Kind[], isTwice: boolean): readonly (readonly Cut[])[] {
  const firsts = requests.flatMap((kind, boundary) => fates[kind].map((fate) => ({ boundary, fate })));
  return isTwice
    ? firsts.flatMap((first) => [...requests.keys()].map((boundary) => [first, { ...first, boundary }]))
    : firsts.map((first) => [first]);
}

type Cut = { readonly boundary: number; readonly fate: Fate };
type Cutter = { readonly world: World; readonly scene: Scene; readonly move: Move; attempt: number };

/** `isAbandoned`: nobody asks again, so only the clock can put right what is half done. */
async function run(cutter: Cutter, cuts: readonly Cut[], isAbandoned = false) {
  const { world, scene, move } = cutter;
  await world.restore(scene.snapshot);
  world.sent.length = 0;
  // A little earlier than the time before: to the limit of calls per minute it is a new minute.
  cutter.attempt += 1;
  world.time.set(scene.nowMs - cutter.attempt);
  const watching = watch(world);
  watching.begin();
  const requests: Kind[] = [];
  let reply: Reply | null = null;
  let first: unknown = undefined;
  for (let attempt = 0; attempt <= cuts.length + retriesMax; attempt += 1) {
    const cut = cuts[attempt];
    let at = -1;
    const ends = await race(world, [move.of(scene)], (ready) => {
      at += 1;
      const chosen = firstComesFirst(ready);
      const request = chosen?.runner.waiting[0]?.request;
      if (cuts.length === 0 && attempt === 0 && request !== undefined) requests.push(kindOf(request));
      return chosen && at === cut?.boundary ? { ...chosen, fate: cut.fate } : chosen;
    });
    reply = (ends?.[0]?.answer ?? null) as Reply | null;
    first ??= reply ?? { ok: false, code: "died" };
    if (isAbandoned || (isAnswer(reply) && attempt >= cuts.length - 1)) break;
    world.time.advance(retryAfterMs);
  }
  const faults = watching.check().map(describeFault);
  const effect = await atRest(world);
  faults.push(...[...watching.check(), ...watching.checkAtRest()].map(describeFault));
  return {
    requests,
    first,
    reply: reply ?? { ok: false, code: "no answer" },
    told: told(reply),
    effect,
    faults,
  };
}

const isAnswer = (reply: Reply | null): boolean => reply !== null && reply.code !== "INTERNAL" && reply.code !== "BUSY";

/** What the clock does afterwards must be the same too: news told once, what is overdue caught up with, and nothing left over. */
async function atRest(world: World): Promise<string> {
  let before = "";
  let effect = effectWithNews(world);
  for (let tick = 0; tick < ticksMax && effect !== before; tick += 1) {
    before = effect;
    // The first time long enough for whatever is on its way to be taken for gone.
    world.time.advance(tick === 0 ? staleAfterMs : retryAfterMs);
    await alone(world, ticking);
    effect = effectWithNews(world);
  }
  return effect;
}

/** A tick that comes after one that was cut has less to report, so only what people are told counts. */
const told = (reply: Reply | null): string =>
  reply !== null && "jobs" in reply
    ? "ticked"
    : JSON.stringify([reply?.ok, reply?.code, reply?.value], (name, value: unknown) =>
        name.endsWith("AtMs") || name === "personId" ? undefined : value,
      );

const effectWithNews = (world: World): string =>
  JSON.stringify([
    effectOf(world),
    rowsOf(world, "inbox")
      .map(({ _id }) => _id)
      .sort(),
    world.sent.length,
  ]);

function firstDifference(one: string, other: string): string {
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `…${one.slice(Math.max(0, at - 100), at + 120)}… instead of …${other.slice(Math.max(0, at - 20), at + 120)}…`;
}
