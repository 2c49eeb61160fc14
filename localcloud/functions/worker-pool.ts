import { failureCodes, FunctionFailure } from "./function-failure";
import type { FunctionWorker, WorkerAnswer } from "./start-function-worker";
import type { WorkerCall } from "./worker-messages";

export type WorkerPool = {
  run: (call: WorkerCall) => Promise<WorkerAnswer>;
  /** Starts one instance ahead of the first call. */
  warm: () => void;
  /** Finishes what runs and waits, then ends: used when the function was built anew. */
  retire: () => Promise<void>;
  close: () => Promise<void>;
};

type Job = {
  call: WorkerCall;
  resolve: (answer: WorkerAnswer) => void;
  reject: (failure: FunctionFailure) => void;
};

type PoolOptions = {
  startWorker: () => FunctionWorker;
  limit: number;
  timeoutMs: number;
};

type Pool = PoolOptions & {
  all: Set<FunctionWorker>;
  idle: FunctionWorker[];
  waiting: Job[];
  starting: number;
  ending: boolean;
};

/** Instances of one function. Each serves one call at a time; beyond `limit` callers wait. An instance over its time is ended with its call. */
export function openWorkerPool(options: PoolOptions): WorkerPool {
  const pool: Pool = { ...options, all: new Set(), idle: [], waiting: [], starting: 0, ending: false };
  return {
    run: (call) =>
      new Promise((resolve, reject) => {
        if (pool.limit === 0) reject(closing());
        pool.waiting.push({ call, resolve, reject });
        pump(pool);
      }),
    warm: () => {
      if (pool.all.size === 0) add(pool);
    },
    retire: async () => {
      pool.ending = true;
      pump(pool);
      while (pool.all.size > 0) await Promise.all([...pool.all].map((worker) => worker.gone));
    },
    close: async () => {
      pool.limit = 0;
      pool.ending = true;
      for (const job of pool.waiting.splice(0)) job.reject(closing());
      await Promise.all([...pool.all].map((worker) => worker.stop()));
    },
  };
}

function closing(): FunctionFailure {
  return new FunctionFailure(failureCodes.requestFailed, "the local cloud is closing");
}

/** Gives waiting calls to free instances, starts more instances while calls wait, and lets them go when the pool ends. */
function pump(pool: Pool): void {
  while (pool.idle.length > 0 && pool.waiting.length > 0) {
    const worker = pool.idle.pop();
    const job = pool.waiting.shift();
    if (worker && job) void serve(pool, worker, job);
  }
  while (pool.waiting.length > pool.starting && pool.all.size < pool.limit) add(pool);
  if (pool.ending && pool.waiting.length === 0) pool.idle.splice(0).forEach((worker) => void worker.stop());
}

function add(pool: Pool): void {
  const worker = pool.startWorker();
  pool.all.add(worker);
  pool.starting += 1;
  void worker.gone.then(() => {
    drop(pool, worker);
    pump(pool);
  });
  void worker.ready.then((isLoaded) => {
    pool.starting -= 1;
    if (isLoaded) pool.idle.push(worker);
    else {
      const failure = new FunctionFailure(failureCodes.executeFailed, "the instance ended while loading");
      pool.waiting.shift()?.reject(failure);
    }
    pump(pool);
  });
}

function drop(pool: Pool, worker: FunctionWorker): void {
  pool.all.delete(worker);
  pool.idle = pool.idle.filter((other) => other !== worker);
}

async function serve(pool: Pool, worker: FunctionWorker, job: Job): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const timeLimit = new Promise<"late">((resolve) => {
    late = setTimeout(() => resolve("late"), pool.timeoutMs);
  });
  const outcome = await Promise.race([worker.run(job.call), timeLimit]);
  clearTimeout(late);
  if (outcome === "late") {
    const seconds = pool.timeoutMs / 1000;
    await worker.stop();
    job.reject(new FunctionFailure(failureCodes.timeLimitExceeded, `Invoking task timed out after ${seconds} seconds`));
    return;
  }
  job.resolve(outcome);
  if (pool.all.has(worker)) pool.idle.push(worker);
  pump(pool);
}
