export type ContentCheckFault = "pass" | "review" | "risky" | "timeout" | "error";

/** Switches that make the cloud behave badly on purpose. They act on calls from phones and on the open APIs. */
export type Faults = {
  /** Waiting added before each call. */
  slowMs: number;
  /** The phone cannot reach the cloud: connections are cut before anything runs. */
  offline: boolean;
  /** 0 to 1: the platform fails instead of running the function. */
  functionErrorRate: number;
  /** 0 to 1: the function runs to its end, but its answer never arrives. */
  lostReplyRate: number;
  /** What every content check says, instead of looking at the words; null: look. */
  contentCheck: ContentCheckFault | null;
  /** Nobody has consented to any message. */
  subscriptionQuotaZero: boolean;
};

export const noFaults: Faults = {
  slowMs: 0,
  offline: false,
  functionErrorRate: 0,
  lostReplyRate: 0,
  contentCheck: null,
  subscriptionQuotaZero: false,
};

const verdicts: unknown[] = ["pass", "review", "risky", "timeout", "error", null];
const accepts: { [Name in keyof Faults]: (value: unknown) => boolean } = {
  slowMs: (value) => typeof value === "number" && value >= 0 && value <= 60_000,
  offline: (value) => typeof value === "boolean",
  functionErrorRate: isRate,
  lostReplyRate: isRate,
  contentCheck: (value) => verdicts.includes(value),
  subscriptionQuotaZero: (value) => typeof value === "boolean",
};

function isRate(value: unknown): boolean {
  return typeof value === "number" && value >= 0 && value <= 1;
}

/** Changes the switches that are named; an unknown name or a value out of range is refused with its name and nothing changes. */
export function changeFaults(
  faults: Faults,
  change: Record<string, unknown>,
): { ok: true } | { ok: false; refused: string } {
  for (const [name, value] of Object.entries(change)) {
    if (!Object.hasOwn(accepts, name) || !accepts[name as keyof Faults](value)) return { ok: false, refused: name };
  }
  Object.assign(faults, change);
  return { ok: true };
}
