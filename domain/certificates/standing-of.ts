import type { CertificateState } from "./certificate";

/** What a stranger is told of a certificate. `altered`: the stored copy is not what was sealed, so nothing of it is shown. */
export type Standing = "valid" | "corrected" | "revoked" | "altered" | "unknown";

type Checked = {
  readonly state: CertificateState;
  readonly isSealIntact: boolean;
  readonly certifiedMinutes: number;
  /** What the records of the same period, as far as they existed then, add up to now. */
  readonly minutesNow: number;
};

/** Worst first: a broken seal outweighs everything, a revocation outweighs a correction. */
export function standingOf({ certifiedMinutes, isSealIntact, minutesNow, state }: Checked): Standing {
  if (!isSealIntact) return "altered";
  if (state === "revoked") return "revoked";
  return minutesNow === certifiedMinutes ? "valid" : "corrected";
}
