/** The time a tick stands for, and whether the job that asks still has some of its share of it. */
export type Tick = {
  readonly nowMs: number;
  hasTime(): boolean;
};

export type JobReport = {
  readonly seen: number;
  readonly changed: number;
  readonly failed: number;
};

export type Job = {
  readonly name: string;
  run(tick: Tick): Promise<JobReport>;
};

export type TickReport = Readonly<Record<string, JobReport>>;

/** The rest of the function's time is left for the document in hand, so that the platform never cuts one in the middle. */
const usedShare = 0.6;

/**
 * Runs the jobs one after another; one that throws is logged and the next begins. Each has its own share of the time, and
 * what it leaves goes to those after it, so a flood of one kind never keeps the others from running.
 */
export async function runJobs(jobs: readonly Job[], nowMs: number, limitMs: number): Promise<TickReport> {
  const startedMs = performance.now();
  const report: Record<string, JobReport> = {};
  for (const [place, job] of jobs.entries()) {
    const untilMs = startedMs + (limitMs * usedShare * (place + 1)) / jobs.length;
    report[job.name] = await runJob(job, { nowMs, hasTime: () => performance.now() < untilMs });
  }
  console.log(JSON.stringify({ tick: nowMs, ms: Math.round(performance.now() - startedMs), jobs: report }));
  return report;
}

async function runJob(job: Job, tick: Tick): Promise<JobReport> {
  try {
    return await job.run(tick);
  } catch (failure) {
    logFailure(job.name, "", failure);
    return { seen: 0, changed: 0, failed: 1 };
  }
}

export const logFailure = (job: string, id: string, failure: unknown): void => {
  console.error(JSON.stringify({ job, id, failure: String((failure as Error | null)?.stack ?? failure) }));
};
