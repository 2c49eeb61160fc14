import type { BuiltFunction } from "../functions/read-functions";
import type { CloudClock } from "./cloud-clock";
import { parseCron, type Cron } from "./cron";

export type TimerRunner = {
  /** Moves the cloud's clock forward and runs, in their order, the timers that become due on the way. */
  travel: (ms: number) => Promise<number>;
  /** Runs what became due since the last look and returns how many runs that were. */
  runDue: () => Promise<number>;
  /** Runs every timer once, due or not. */
  runAll: () => Promise<number>;
  /** Forgets what was due before now, for a clock that was set anew. */
  restart: () => void;
  close: () => Promise<void>;
};

type TimerRunnerOptions = {
  clock: CloudClock;
  functions: () => BuiltFunction[];
  fire: (functionName: string, event: Record<string, unknown>) => Promise<void>;
  /** Look every second, as the platform does; otherwise only when asked. */
  automatic: boolean;
};

type Timer = {
  functionName: string;
  triggerName: string;
  cron: Cron;
};

type Tick = {
  atMs: number;
  timer: Timer;
};

const hourMs = 60 * 60_000;
const mostRunsPerTimer = 1_000;

/**
 * Runs the functions' timer triggers. A journey of up to an hour runs a timer at each of its due times; on a longer one the
 * same timer runs at most once an hour (and at most 1000 times), each time at a real due time of its own, the last due time
 * before the arrival always among them.
 */
export function createTimerRunner({ clock, functions, fire, automatic }: TimerRunnerOptions): TimerRunner {
  let lookedAtMs = clock.nowMs();
  let queue: Promise<unknown> = Promise.resolve();

  // One at a time: a journey and the every-second look must not run the same tick twice.
  function alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  }

  async function run({ timer, atMs }: Tick): Promise<void> {
    await fire(timer.functionName, {
      Type: "Timer",
      TriggerName: timer.triggerName,
      Time: new Date(atMs).toISOString(),
      Message: "",
    });
  }

  async function runUntil(untilMs: number, journeyMs: number, beforeTick: (tick: Tick) => void): Promise<number> {
    const gapMs = journeyMs <= hourMs ? 0 : Math.max(hourMs, journeyMs / mostRunsPerTimer);
    const ticks = timersOf(functions())
      .flatMap((timer) => ticksOf(timer, lookedAtMs, untilMs, gapMs))
      .sort((left, right) => left.atMs - right.atMs);
    lookedAtMs = untilMs;
    for (const tick of ticks) {
      beforeTick(tick);
      await run(tick);
    }
    return ticks.length;
  }

  const runDue = () => alone(() => runUntil(clock.nowMs(), clock.nowMs() - lookedAtMs, () => undefined));
  let pending = false;
  const look = () => {
    if (pending) return;
    pending = true;
    void runDue().finally(() => (pending = false));
  };
  const interval = automatic ? setInterval(look, 1_000) : undefined;
  interval?.unref();

  return {
    travel: (ms) =>
      alone(async () => {
        if (!(ms >= 0)) throw new Error("time travel goes forward only");
        const arrivalMs = clock.nowMs() + ms;
        const jumpTo = (atMs: number) => {
          if (atMs > clock.nowMs()) clock.setOffsetMs(clock.offsetMs() + atMs - clock.nowMs());
        };
        const runs = await runUntil(arrivalMs, ms, (tick) => jumpTo(tick.atMs));
        jumpTo(arrivalMs);
        return runs;
      }),
    runDue,
    runAll: () =>
      alone(async () => {
        const timers = timersOf(functions());
        for (const timer of timers) await run({ timer, atMs: clock.nowMs() });
        return timers.length;
      }),
    restart: () => {
      lookedAtMs = clock.nowMs();
    },
    async close() {
      clearInterval(interval);
      await queue;
    },
  };
}

function timersOf(functions: BuiltFunction[]): Timer[] {
  return functions.flatMap(({ name, triggers }) =>
    triggers.map((trigger) => ({ functionName: name, triggerName: trigger.name, cron: parseCron(trigger.cron) })),
  );
}

function ticksOf(timer: Timer, fromMs: number, untilMs: number, gapMs: number): Tick[] {
  const ticks: Tick[] = [];
  let atMs = timer.cron.nextAfter(fromMs);
  while (atMs !== undefined && atMs <= untilMs) {
    ticks.push({ timer, atMs });
    atMs = timer.cron.nextAfter(Math.max(atMs, atMs + gapMs - 1));
  }
  const lastMs =
    gapMs > 0 && ticks.length > 0
      ? lastDue(timer.cron, Math.max(ticks.at(-1)?.atMs ?? fromMs, untilMs - gapMs), untilMs)
      : undefined;
  if (lastMs !== undefined) ticks.push({ timer, atMs: lastMs });
  return ticks;
}

function lastDue(cron: Cron, fromMs: number, untilMs: number): number | undefined {
  let last: number | undefined;
  for (let atMs = cron.nextAfter(fromMs); atMs !== undefined && atMs <= untilMs; atMs = cron.nextAfter(atMs))
    last = atMs;
  return last;
}
