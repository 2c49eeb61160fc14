import { findingText, type SubjectKind } from "../../domain/reconciliation/mismatch";
import { lookIntoAccounts, type Depth } from "./look-into-accounts";
import { lookIntoOrders } from "./look-into-orders";
import { lookIntoShelves, lookIntoVouchers } from "./look-into-vouchers";
import type { Looked } from "./looked";
import { openCase } from "./open-case";
import { logFailure, type Tick } from "./run-jobs";

/** Things of one kind to be checked. */
export type Subjects = { readonly kind: Exclude<SubjectKind, "backlog">; readonly ids: readonly string[] };

const lookInto = ({ kind, ids }: Subjects, depth: Depth, nowMs: number): Promise<readonly Looked[]> => {
  switch (kind) {
    case "account":
      return lookIntoAccounts(ids, depth, nowMs);
    case "voucher":
      return lookIntoVouchers(ids);
    case "stock":
      return lookIntoShelves(ids);
    case "order":
      return lookIntoOrders(ids, nowMs);
  }
};

/**
 * Checks things and opens a case for each that does not tally. Readings of several documents are not one moment, so
 * whatever is found must be found a second time, word for word: what only moved meanwhile is not.
 */
async function reconcile(subjects: Subjects, depth: Depth, nowMs: number): Promise<number> {
  let opened = 0;
  for (const { finding } of await lookInto(subjects, depth, nowMs)) {
    const again = await lookInto({ kind: subjects.kind, ids: [finding.subjectId] }, depth, nowMs);
    const same = again.find((one) => findingText(one.finding) === findingText(finding));
    if (same !== undefined && (await openCase(same, nowMs))) opened += 1;
  }
  return opened;
}

/** As many at once as one instance may ask of the database without being held back, and as few as fit into memory. */
const atOnce: Readonly<Record<Subjects["kind"], number>> = { account: 8, voucher: 50, stock: 8, order: 50 };

/** Checks things while there is time; how many were checked, so that the next tick goes on behind them. */
export async function reconcileEach(
  { kind, ids }: Subjects,
  depth: Depth,
  tick: Tick,
  report: { seen: number; changed: number; failed: number },
): Promise<number> {
  let done = 0;
  while (done < ids.length && tick.hasTime()) {
    const group = ids.slice(done, done + atOnce[kind]);
    try {
      report.changed += await reconcile({ kind, ids: group }, depth, tick.nowMs);
    } catch (failure) {
      report.failed += 1;
      logFailure("reconcile", `${kind}:${group.join(" ")}`, failure);
    }
    done += group.length;
    report.seen += group.length;
  }
  return done;
}
