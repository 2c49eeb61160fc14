import { TRANSACTION_MS } from "../../../localcloud/database/limits";
import { placesOf } from "./footprint";
import type { FunctionName } from "./function-program";
import type { Instance, Request, RequestReply } from "./function-instance";
import type { World } from "./simulated-world";
import { untilIdle } from "./virtual-time";

/** Somebody's call that takes part in a race: which function serves it, and how it is made. */
export type Racer = {
  readonly name: string;
  readonly functionName: FunctionName;
  readonly start: (instance: Instance, world: World) => Promise<unknown>;
};

/**
 * What becomes of one database request. `lost` never reaches the database, `unknown` is done but its answer is lost; the
 * function reads an error. `dies` and `diesAfter`: the function itself is gone before or after the request is done.
 */
export type Fate = "done" | "lost" | "unknown" | "dies" | "diesAfter";

/** A racer under way. The first of `waiting` is what it asks the database next. */
export type Runner = {
  readonly racer: Racer;
  readonly place: number;
  readonly waiting: { readonly request: Request; readonly go: (fate: Fate) => void }[];
  /** It lost against a transaction and comes back when it may hope for better. */
  isPaused: boolean;
  /** What it asked last. */
  last: string;
  /** What its open transaction has written so far. */
  readonly locked: Set<string>;
  end: RaceEnd | null;
};

/** `answer` is null when the function died. */
export type RaceEnd = { readonly answer: unknown };

export type Choice = { readonly runner: Runner; readonly fate: Fate };

/** Chooses who of these goes next; null gives the race up. */
export type Choose = (ready: readonly Runner[]) => Choice | null;

const stepMs = 10;

/**
 * Runs calls side by side, one database request at a time, each chosen. Null when the race was given up. Time goes on by the
 * step only where `timePasses`, so that schedules which differ only in their order end alike.
 */
export async function race(
  world: World,
  racers: readonly Racer[],
  choose: Choose,
  timePasses = false,
): Promise<readonly RaceEnd[] | null> {
  const wakes = new Set<() => void>();
  const runners = racers.map((racer, place) => startRunner(world, racer, place, wakes));
  let hasWaited = false;
  for (;;) {
    await untilIdle();
    if (wakes.size > 0) {
      const woken = [...wakes];
      wakes.clear();
      for (const wake of woken) wake();
      continue;
    }
    if (runners.every((runner) => runner.end !== null)) return runners.map((runner) => runner.end ?? { answer: null });
    if (runners.every(({ end, waiting }) => end !== null || waiting.length === 0) && !hasWaited) {
      // Somebody waits for a lock of a transaction whose end got lost; the platform gives it up after a while.
      world.time.advance(TRANSACTION_MS + 1);
      hasWaited = true;
      continue;
    }
    hasWaited = false;
    const choice = choose(readyOf(runners));
    if (choice === null) return null;
    if (timePasses) world.time.advance(stepMs);
    goOn(choice);
  }
}

/** Whoever paused comes back only when nobody holds what it lost against: before that it would lose in just the same way. */
function readyOf(runners: readonly Runner[]): readonly Runner[] {
  const asking = runners.filter((runner) => runner.end === null && runner.waiting.length > 0);
  const ready = asking.filter(
    (runner) => !runner.isPaused || runners.every((other) => other === runner || other.locked.size === 0),
  );
  if (asking.length === 0) {
    const waiting = runners.filter(({ end }) => end === null).map(({ racer, last }) => `${racer.name} after ${last}`);
    throw new Error(`nobody can go on: ${waiting.join(" and ")} wait for something that never comes`);
  }
  return ready.length > 0 ? ready : asking;
}

function goOn({ runner, fate }: Choice): void {
  const next = runner.waiting.shift();
  if (next === undefined) throw new Error(`${runner.racer.name} asks nothing`);
  runner.isPaused = false;
  runner.last = `${next.request.action} ${JSON.stringify(next.request.params)} ${fate}`;
  next.go(fate);
  if (fate === "dies" || fate === "diesAfter") runner.end = { answer: null };
}

function startRunner(world: World, racer: Racer, place: number, wakes: Set<() => void>): Runner {
  const instance = world.instance(racer.functionName, `place ${place}`);
  const answered = instance.door;
  const runner: Runner = { racer, place, waiting: [], isPaused: false, last: "", locked: new Set(), end: null };
  instance.door = (request) =>
    new Promise((resolve, reject) => {
      const go = (fate: Fate) =>
        void serve(runner, request, fate, answered).then((reply) => reply && resolve(reply), reject);
      runner.waiting.push({ request, go });
    });
  instance.onPause = (wake) => {
    const waking = () => {
      runner.isPaused = true;
      wake();
    };
    wakes.add(waking);
    return () => wakes.delete(waking);
  };
  void racer.start(instance, world).then(
    (answer) => (runner.end ??= { answer }),
    (failure: unknown) => (runner.end ??= { answer: { ok: false, code: `THREW ${String(failure)}` } }),
  );
  return runner;
}

async function serve(
  runner: Runner,
  request: Request,
  fate: Fate,
  answered: Instance["door"],
): Promise<RequestReply | null> {
  if (fate === "dies") return null;
  if (fate === "lost") return lostAnswer(request);
  const reply = await answered(request);
  noteLocks(runner, request, reply);
  if (fate === "diesAfter") return null;
  return fate === "unknown" ? lostAnswer(request) : reply;
}

/** What the SDK reads when an answer is lost. Of a commit the platform says afterwards that it does not know it. */
const lostAnswer = ({ action }: Request): RequestReply =>
  action === "database.commitTransaction"
    ? { code: "DATABASE_TRANSACTION_FAIL", message: "TransactionNotExist", requestId: "lost" }
    : { code: "SYS_ERR", message: "the connection is gone", requestId: "lost" };

function noteLocks(runner: Runner, { action, params }: Request, reply: RequestReply): void {
  if (typeof params["transactionId"] !== "string") return;
  const isEnd = action === "database.commitTransaction" || action === "database.abortTransaction";
  if (isEnd || reply["code"] !== undefined) runner.locked.clear();
  else if (action !== "database.getDocument") for (const place of placesOf(params)) runner.locked.add(place);
}
