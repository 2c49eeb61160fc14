import type { Redemption } from "../../../domain/mall/redemption";
import type { Fault } from "./fault";

const keeperOf: Readonly<Record<string, string>> = { shop: "p-keeper", shop2: "p-otherKeeper" };
const undoMs = 5 * 60_000;

/** What may happen to a voucher, written down a second time: each handing-over may be taken back, and one end is the end. */
const lives = /^redeemed( fulfilled undone)*( fulfilled| cancelled| expired)?$/;
const statusAfter: Readonly<Record<string, string>> = { redeemed: "waiting", undone: "waiting" };

/** S4 and P7: handed over by the shop's own keeper, taken back by her within five minutes, closed once. */
export function voucherLifeFaults({ journal, redemptionId, shopId, status, version }: Redemption): Fault[] {
  const events = journal.map(({ event }) => event);
  const last = events.at(-1) ?? "";
  const byOther = journal.filter(
    ({ byPersonId, event }) => (event === "fulfilled" || event === "undone") && byPersonId !== keeperOf[shopId],
  );
  const tooLate = journal.filter(
    ({ atMs, event }, at) => event === "undone" && atMs - (journal[at - 1]?.atMs ?? 0) > undoMs,
  );
  const rules: readonly (readonly [boolean, string])[] = [
    [lives.test(events.join(" ")), `its life was ${events.join(" ")}`],
    [journal.length === version, `version ${version} with ${journal.length} steps`],
    [status === (statusAfter[last] ?? last), `${status} after ${last}`],
    [byOther.length === 0, `handed over in ${shopId} by ${String(byOther[0]?.byPersonId)}`],
    [tooLate.length === 0, "taken back though it was long ago"],
  ];
  return rules.filter(([holds]) => !holds).map(([, what]) => ({ rule: "S4", at: redemptionId, what }));
}
