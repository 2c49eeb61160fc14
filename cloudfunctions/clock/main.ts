import { identityOfCall } from "../api/caller";
import { jobs } from "./jobs";
import { runJobs, type TickReport } from "./run-jobs";

/** The platform's default when nobody set another time-out. */
const usualLimitMs = 3_000;

type ClockReply =
  { readonly ok: true; readonly jobs: TickReport } | { readonly ok: false; readonly code: "UNSUPPORTED_SOURCE" };

/** Runs once a minute. Only the platform's timer is answered: a phone that found the function's name gets nothing from it. */
export async function main(_event: unknown, context?: { readonly time_limit_in_ms?: number }): Promise<ClockReply> {
  const { openid, source } = identityOfCall();
  if (openid !== "" || source !== "wx_trigger") return { ok: false, code: "UNSUPPORTED_SOURCE" };
  return { ok: true, jobs: await runJobs(jobs, Date.now(), context?.time_limit_in_ms ?? usualLimitMs) };
}
