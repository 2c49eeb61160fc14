import { failureCodes, FunctionFailure } from './function-failure';
import type { FunctionWorker, WorkerAnswer } from './start-function-worker';
import type { WorkerCall } from './worker-messages';

export interface WorkerPool {
  run(call: WorkerCall): Promise<WorkerAnswer>;
  /** Starts one instance ahead of the first call. */
  warm(): void;
  /** Finishes what is waiting, then ends: used when the function was built anew. */
  retire(): Promise<void>;
  close(): Promise<void>;
}

interface Job {
  call: WorkerCall;
  resolve(answer: WorkerAnswer): void;
  reject(failure: FunctionFailure): void;
}

interface PoolOptions {
  startWorker(): FunctionWorker;
  limit: number;
  timeoutMs: number;
}

/** Instances of one function. Each serves one call at a time; beyond `limit` callers wait. An instance over its time is ended with its call. */
export function openWorkerPool({ startWorker, limit, timeoutMs }: PoolOptions): WorkerPool {
  const all = new Set<FunctionWorker>();
  const idle: FunctionWorker[] = [];
  const waiting: Job[] = [];
  const stops: Promise<void>[] = [];
  let starting = 0;
  let retiring = false;

  function drop(worker: FunctionWorker): void {
    all.delete(worker);
    const place = idle.indexOf(worker);
    if (place >= 0) idle.splice(place, 1);
  }

  function add(): void {
    const worker = startWorker();
    all.add(worker);
    starting += 1;
    worker.onGone(() => {
      drop(worker);
      pump();
    });
    void worker.ready.then(() => {
      starting -= 1;
      if (all.has(worker)) idle.push(worker);
      else waiting.shift()?.reject(new FunctionFailure(failureCodes.executeFailed, 'the instance ended while loading'));
      pump();
    });
  }

  function release(worker: FunctionWorker): void {
    if (!all.has(worker)) return;
    idle.push(worker);
    pump();
  }

  async function serve(worker: FunctionWorker, job: Job): Promise<void> {
    let late: NodeJS.Timeout | undefined;
    const timeLimit = new Promise<'late'>((resolve) => (late = setTimeout(() => resolve('late'), timeoutMs)));
    const outcome = await Promise.race([worker.run(job.call), timeLimit]);
    clearTimeout(late);
    if (outcome !== 'late') {
      job.resolve(outcome);
      release(worker);
      return;
    }
    drop(worker);
    stops.push(worker.stop());
    job.reject(new FunctionFailure(failureCodes.timeLimitExceeded, `Invoking task timed out after ${timeoutMs / 1000} seconds`));
    pump();
  }

  function pump(): void {
    for (let worker = idle.pop(); worker; worker = idle.pop()) {
      const job = waiting.shift();
      if (job) void serve(worker, job);
      else {
        idle.push(worker);
        break;
      }
    }
    while (waiting.length > starting && all.size < limit) add();
    if (retiring && waiting.length === 0) {
      for (const worker of idle.splice(0)) stops.push(worker.stop());
    }
  }

  return {
    run: (call) =>
      new Promise((resolve, reject) => {
        waiting.push({ call, resolve, reject });
        pump();
      }),
    warm: () => {
      if (all.size === 0) add();
    },
    async retire() {
      retiring = true;
      pump();
      await Promise.all(stops);
    },
    async close() {
      limit = 0;
      retiring = true;
      for (const job of waiting.splice(0)) job.reject(new FunctionFailure(failureCodes.requestFailed, 'the local cloud is closing'));
      await Promise.all([...stops, ...[...all].map((worker) => worker.stop())]);
    },
  };
}
