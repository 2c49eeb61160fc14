import type { Redemption, RedemptionStatus } from "../mall/redemption";
import { timesUndone } from "../mall/times-undone";
import { sumOf, type Lot } from "../points/lot";
import { fulfilId } from "../points/redemption-transfers";
import { legOf, type Transfer } from "../points/transfer";
import type { Finding, Mismatch } from "./mismatch";

type Voucher = Pick<Redemption, "redemptionId" | "personId" | "pricePoints" | "shopId" | "status" | "journal">;

/** Every posting that may be about a voucher, so that they can be read by their ids. */
export function postingIdsOf(voucher: Voucher): readonly string[] {
  const { redemptionId } = voucher;
  const fulfilled = Array.from({ length: timesUndone(voucher) + 2 }, (_, undone) => fulfilId({ redemptionId, undone }));
  return [`redeem:${redemptionId}`, `cancel:${redemptionId}`, `expire:${redemptionId}`, ...fulfilled];
}

const endWords: Readonly<Record<RedemptionStatus, string>> = {
  waiting: "还没用",
  fulfilled: "已领取",
  cancelled: "已取消",
  expired: "已过期",
};

function endingIdOf(voucher: Voucher): string | null {
  const { redemptionId, status } = voucher;
  if (status === "waiting") return null;
  if (status === "fulfilled") return fulfilId({ redemptionId, undone: timesUndone(voucher) });
  return `${status === "cancelled" ? "cancel" : "expire"}:${redemptionId}`;
}

/**
 * A voucher took its price once and gave it on or back once, in its own shop. `postings` are those of `postingIdsOf` that
 * exist.
 */
export function checkVoucher(voucher: Voucher, postings: readonly Transfer[]): Finding | null {
  const { redemptionId, personId } = voucher;
  const endingId = endingIdOf(voucher);
  const mismatches = [
    ...checkTaking(
      voucher,
      postings.find(({ transferId }) => transferId === `redeem:${redemptionId}`),
    ),
    ...(endingId === null
      ? []
      : checkEnding(
          voucher,
          postings.find(({ transferId }) => transferId === endingId),
        )),
    ...otherEndings(voucher, postings, endingId).map(({ transferId }): Mismatch => ({
      kind: "replayedRedeem",
      at: transferId,
      expected: endingId === null ? "券还没用" : "一张券只结一次",
      found: "又结了一次",
    })),
  ];
  if (mismatches.length === 0) return null;
  return { subject: "voucher", subjectId: redemptionId, personIds: [personId], mismatches };
}

function checkTaking(
  { redemptionId, personId, pricePoints }: Voucher,
  redeem: Transfer | undefined,
): readonly Mismatch[] {
  if (redeem === undefined) {
    return [{ kind: "orphanHold", at: redemptionId, expected: `扣过 ${pricePoints} 分`, found: "账里没有扣分" }];
  }
  const { transferId: at } = redeem;
  if (!redeem.personIds.includes(personId)) {
    return [{ kind: "wrongScope", at, expected: "扣的是本人的分", found: "扣的是别人的分" }];
  }
  const taken = legOf(redeem, personId, "held")?.delta ?? 0;
  if (taken === pricePoints) return [];
  return [{ kind: "alteredAmount", at, expected: `价格 ${pricePoints} 分`, found: `扣了 ${taken} 分` }];
}

const shopAccount = "system:redeemed:";

function checkEnding({ redemptionId, shopId, status }: Voucher, ending: Transfer | undefined): readonly Mismatch[] {
  if (ending === undefined) {
    return [{ kind: "orphanHold", at: redemptionId, expected: `${endWords[status]}，分已结清`, found: "账里没有结清" }];
  }
  const shop = ending.legs.find(({ account }) => account.startsWith(shopAccount))?.account ?? null;
  if (shop === null || shop === `${shopAccount}${shopId}`) return [];
  const found = `记给了 ${shop.slice(shopAccount.length)}`;
  return [{ kind: "wrongScope", at: ending.transferId, expected: `记给 ${shopId}`, found }];
}

/** Endings besides the one it has; those that were undone are none. */
const otherEndings = (
  voucher: Voucher,
  postings: readonly Transfer[],
  endingId: string | null,
): readonly Transfer[] => {
  const { redemptionId } = voucher;
  const undone = new Set(
    Array.from({ length: timesUndone(voucher) }, (_, times) => fulfilId({ redemptionId, undone: times })),
  );
  return postings.filter(
    ({ kind, transferId }) => kind !== "redeem" && transferId !== endingId && !undone.has(transferId),
  );
};

type HeldVoucher = Pick<Redemption, "redemptionId" | "personId" | "status" | "pricePoints">;

/** Points that lie in vouchers lie in vouchers that wait, and in the right ones. */
export function checkHolds(
  personId: string,
  heldLots: readonly Lot[],
  vouchers: ReadonlyMap<string, HeldVoucher>,
): readonly Mismatch[] {
  return [...new Set(heldLots.map(({ ref }) => ref))].flatMap((ref): readonly Mismatch[] => {
    const held = sumOf(heldLots.filter((lot) => lot.ref === ref));
    const voucher = vouchers.get(ref);
    const orphan = (found: string): Mismatch => ({
      kind: "orphanHold",
      at: ref,
      expected: `券里留着 ${held} 分`,
      found,
    });
    if (voucher === undefined) return [orphan("没有这张券")];
    if (voucher.personId !== personId) return [orphan("是别人的券")];
    if (voucher.status !== "waiting") return [orphan(`券${endWords[voucher.status]}`)];
    return voucher.pricePoints === held ? [] : [orphan(`券的价格是 ${voucher.pricePoints} 分`)];
  });
}
