import { findMark, setMark } from "../api/store/clock-marks-store";
import { idsAfter, type WalkedCollection } from "../api/store/reconcile-store";
import { reconcileEach, type Subjects } from "./reconcile";
import type { JobReport, Tick } from "./run-jobs";

/** What is walked through, and what each of its documents is. */
const walks: readonly { readonly collection: WalkedCollection; readonly kind: Subjects["kind"] }[] = [
  { collection: "accounts", kind: "account" },
  { collection: "redemptions", kind: "voucher" },
  { collection: "offerings", kind: "stock" },
  { collection: "orders", kind: "order" },
];

type Mark = {
  /** Which walk, and behind which document. */
  readonly walk: number;
  readonly afterId: string;
  /** When the last whole round ended; 0 before the first. */
  readonly endedAtMs: number;
};

const markName = "reconcileAll";
const idsAtOnce = 200;
const againAfterMs = 20 * 3_600_000;

/**
 * Checks everything from the beginning, in slices that fit a tick: a mark says where the next one goes on, also in the next
 * night, and after a whole round it rests until then. Holds no more than one slice of ids and one account at a time.
 */
export async function reconcileAll(tick: Tick): Promise<JobReport> {
  const report = { seen: 0, changed: 0, failed: 0 };
  let mark = (await findMark<Mark>(markName)) ?? { walk: 0, afterId: "", endedAtMs: 0 };
  const isResting = mark.walk === 0 && mark.afterId === "" && tick.nowMs - mark.endedAtMs < againAfterMs;
  while (!isResting && tick.hasTime()) {
    const walk = walks[mark.walk];
    if (walk === undefined) {
      await setMark(markName, { walk: 0, afterId: "", endedAtMs: tick.nowMs });
      return report;
    }
    const ids = await idsAfter(walk.collection, mark.afterId, idsAtOnce);
    const done = await reconcileEach({ kind: walk.kind, ids }, "all", tick, report);
    const isWalked = done === ids.length && ids.length < idsAtOnce;
    mark = isWalked
      ? { ...mark, walk: mark.walk + 1, afterId: "" }
      : { ...mark, afterId: ids[done - 1] ?? mark.afterId };
    await setMark(markName, mark);
  }
  return report;
}
