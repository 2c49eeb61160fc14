import type { HonourEvent, HonourList, HonourState } from "./honour-list";

export const honourRefusals = [
  "WRONG_STATUS",
  "LIST_EMPTY",
  "PUBLISHED_IT",
  "NOTICE_NOT_OVER",
  "OBJECTIONS_OPEN",
] as const;
export type HonourRefusal = (typeof honourRefusals)[number];

/** Which step leads where. An event that is missing in a state is refused there; frozen and withdrawn are final. */
export const honourTransitions: Readonly<Record<HonourState, Partial<Readonly<Record<HonourEvent, HonourState>>>>> = {
  counting: {
    counted: "counted",
    dismissed: "counting",
    removed: "counting",
    recounted: "counting",
    withdrawn: "withdrawn",
  },
  counted: {
    noticed: "noticed",
    dismissed: "counted",
    removed: "counted",
    recounted: "counting",
    withdrawn: "withdrawn",
  },
  noticed: {
    objected: "noticed",
    dismissed: "noticed",
    removed: "noticed",
    recounted: "counting",
    withdrawn: "withdrawn",
    frozen: "frozen",
  },
  frozen: {},
  withdrawn: {},
};

type Step = { readonly event: HonourEvent; readonly byPersonId: string; readonly atMs: number };

type Decided =
  { readonly ok: true; readonly state: HonourState } | { readonly ok: false; readonly code: HonourRefusal };

/**
 * Whether a step may be taken now. A notice needs somebody on it. An objection needs the notice to run. Freezing needs it to
 * be over, every objection answered, and another person than the one who published: four eyes on every name.
 */
export function decideHonour(list: HonourList, { atMs, byPersonId, event }: Step): Decided {
  const state = honourTransitions[list.state][event];
  if (state === undefined) return { ok: false, code: "WRONG_STATUS" };
  if (event === "noticed" && list.entries.length === list.removals.length) return { ok: false, code: "LIST_EMPTY" };
  const isRunning = list.noticeUntilMs !== null && atMs < list.noticeUntilMs;
  if (event === "objected" && !isRunning) return { ok: false, code: "WRONG_STATUS" };
  if (event === "frozen") {
    if (isRunning) return { ok: false, code: "NOTICE_NOT_OVER" };
    if (list.openObjections > 0) return { ok: false, code: "OBJECTIONS_OPEN" };
    if (publisherOf(list) === byPersonId) return { ok: false, code: "PUBLISHED_IT" };
  }
  return { ok: true, state };
}

/** Who put the notice up that runs, or ran last. */
export const publisherOf = ({ journal }: Pick<HonourList, "journal">): string | null =>
  journal.filter(({ event }) => event === "noticed").slice(-1)[0]?.byPersonId ?? null;
