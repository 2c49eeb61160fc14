import { findingText, type SubjectKind } from "../../domain/reconciliation/mismatch";
import { logFailure, type Tick } from "./run-jobs";
import { lookIntoAccount, lookIntoOrder, lookIntoShelf, lookIntoVoucher, type Depth, type Looked } from "./look-into";
import { openCase } from "./open-case";

/** One thing to be checked. */
export type Subject = { readonly kind: Exclude<SubjectKind, "backlog">; readonly id: string };

const look = ({ kind, id }: Subject, depth: Depth, nowMs: number): Promise<Looked | null> => {
  switch (kind) {
    case "account":
      return lookIntoAccount(id, depth, nowMs);
    case "voucher":
      return lookIntoVoucher(id);
    case "stock":
      return lookIntoShelf(id);
    case "order":
      return lookIntoOrder(id, nowMs);
  }
};

/**
 * Checks one thing and opens a case if it does not tally. Readings of several documents are not one moment, so whatever is
 * found must be found a second time, word for word: what only moved meanwhile is not. True when a case was opened.
 */
async function reconcile(subject: Subject, depth: Depth, nowMs: number): Promise<boolean> {
  const first = await look(subject, depth, nowMs);
  if (first === null) return false;
  const second = await look(subject, depth, nowMs);
  if (second === null || findingText(second.finding) !== findingText(first.finding)) return false;
  return openCase(second, nowMs);
}

/** As many at once as one instance may ask of the database without being held back. */
const atOnce = 8;

/** Checks things a few at a time while there is time; how many were checked, so that the next tick goes on behind them. */
export async function reconcileEach(
  subjects: readonly Subject[],
  depth: Depth,
  tick: Tick,
  report: { seen: number; changed: number; failed: number },
): Promise<number> {
  let done = 0;
  while (done < subjects.length && tick.hasTime()) {
    const group = subjects.slice(done, done + atOnce);
    await Promise.all(
      group.map(async (subject) => {
        try {
          if (await reconcile(subject, depth, tick.nowMs)) report.changed += 1;
        } catch (failure) {
          report.failed += 1;
          logFailure("reconcile", `${subject.kind}:${subject.id}`, failure);
        }
      }),
    );
    done += group.length;
    report.seen += group.length;
  }
  return done;
}
