import { tickingAt } from "../world/ask";
import type { Move } from "./moves";

/** The clock at one of its jobs alone, so that whatever it meets can be gone through completely. */
const job = (name: string, jobName: string, laterMs = 0): Move => ({ name, of: () => tickingAt(jobName, laterMs) });

export const release = job("clock-releases", "releasePoints");
export const expirePoints = job("clock-expires-points", "expirePoints");
export const expireVouchers = job("clock-expires-vouchers", "redemptions");
export const sweep = job("clock-sweeps", "reservations");
/** It comes so late that it takes a call which is only slow for one that is no more. */
export const sweepLate = job("clock-sweeps-late", "reservations", 3 * 60_000);
export const arrangeSeats = job("clock-arranges-seats", "classes");
export const payOwed = job("clock-pays-what-is-owed", "owedPoints");
