import { changes } from "../schedules/changes";
import type { Move } from "../schedules/moves";
import { playScene, type Scene } from "../schedules/scenes";
import { describeFault } from "../invariants/fault";
import { watch } from "../invariants/watch";
import { alone, firstComesFirst, ticking, type Reply } from "../world/ask";
import { effectOf } from "../world/effect";
import type { Programs } from "../world/function-program";
import { race, type Fate } from "../world/race";
import { openWorld, type World } from "../world/simulated-world";
import { rowsOf } from "../world/stored";
import { countAnswer, type SuiteReport } from "./suite-report";

const fates: readonly Fate[] = ["lost", "unknown", "dies", "diesAfter"];
/** Longer than a transaction of a function that died keeps what it locked. */
const retryAfterMs = 31_000;
const retriesMax = 3;
const ticksMax = 12;

export type CrashesOptions = {
  readonly programs: Programs;
  readonly seed: number;
  /** By the call's name, by scene, or by both. */
  readonly only?: readonly string[];
  /** Also loses a request of the repeat, at every one of its boundaries. */
  readonly isTwice?: boolean;
};

/** Every changing call, cut at each of its requests in each way; the same phone asks again. It must end as if nothing had been. */
export async function crashes({ programs, seed, only, isTwice = false }: CrashesOptions): Promise<SuiteReport> {
  const answers = new Map<string, number>();
  const faults: string[] = [];
  const counts = { calls: 0, boundaries: 0, crashes: 0, abandoned: 0 };
  for (const [sceneName, move, refused] of changes) {
    if (only !== undefined && !only.some((one) => [move.name, sceneName, `${sceneName} ${move.name}`].includes(one)))
      continue;
    const world = await openWorld({ programs, seed, conflictsAt: "operation" });
    const cutter: Cutter = { world, scene: await playScene(world, sceneName), move, attempt: 0 };
    const whole = await run(cutter, []);
    counts.calls += 1;
    counts.boundaries += whole.requests;
    if (whole.reply.ok === (refused !== undefined)) faults.push(`${sceneName} ${move.name}: ${whole.told}`);
    for (const cuts of cutsOf(whole.requests, isTwice)) {
      const cut = await run(cutter, cuts);
      counts.crashes += 1;
      countAnswer(answers, cut.first);
      const where = `${sceneName} ${move.name}, ${cuts.map(({ boundary, fate }) => `request ${boundary} ${fate}`).join(", ")}`;
      faults.push(...cut.faults.map((fault) => `${where}: ${fault}`));
      if (cut.effect !== whole.effect)
        faults.push(`${where}: ends otherwise: ${firstDifference(cut.effect, whole.effect)}`);
      if (cut.told !== whole.told) faults.push(`${where}: told ${cut.told} instead of ${whole.told}`);
    }
    for (let boundary = 0; boundary < whole.requests; boundary += 1) {
      const left = await run(cutter, [{ boundary, fate: "diesAfter" }], true);
      counts.abandoned += 1;
      const where = `${sceneName} ${move.name}, dies after request ${boundary} and nobody asks again`;
      faults.push(...left.faults.map((fault) => `${where}: ${fault}`));
    }
  }
  return { name: "a crash at every database boundary", seed, counts, answers, faults: faults.slice(0, 20) };
}

/** Each boundary with each fate; for `isTwice`, each of these followed by the same at each boundary of the repeat. */
function cutsOf(requests: number, isTwice: boolean): readonly (readonly Cut[])[] {
  const boundaries = Array.from({ length: requests }, (_, boundary) => boundary);
  const firsts = boundaries.flatMap((boundary) => fates.map((fate) => ({ boundary, fate })));
  return isTwice
    ? firsts.flatMap((first) => boundaries.map((boundary) => [first, { ...first, boundary }]))
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
  watching.check();
  let requests = 0;
  let reply: Reply | null = null;
  let first: unknown = undefined;
  for (let attempt = 0; attempt <= cuts.length + retriesMax; attempt += 1) {
    const cut = cuts[attempt];
    let at = -1;
    const ends = await race(world, [move.of(scene)], (ready) => {
      at += 1;
      requests += cuts.length === 0 && attempt === 0 ? 1 : 0;
      const chosen = firstComesFirst(ready);
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
    world.time.advance(retryAfterMs);
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
