import { endOfDayMs } from "../calendar/shanghai-day";
import type { Account } from "./account";
import { draftTransfer } from "./draft-transfer";
import { negated, takenFrom, type Lot } from "./lot";
import { legOf, type Transfer, type TransferDraft } from "./transfer";

/** What a voucher's transfers need to know of it. */
export type RedemptionCause = {
  readonly redemptionId: string;
  readonly offeringTitle: string;
  readonly pricePoints: number;
  readonly shopId: string;
  readonly byPersonId: string;
  readonly atMs: number;
  /** How often handing it over was undone before; left out: never. */
  readonly undone?: number;
};

/** Points that come back after their day can still be spent for so long. */
const graceDays = 30;

const common = ({ byPersonId, atMs }: RedemptionCause) => ({ byPersonId, atMs });

/** The price goes from the points to spend, those that expire first, into the voucher; nobody has it yet. */
export function redeemTransfer(account: Account, cause: RedemptionCause): TransferDraft {
  const taken = takenFrom(account.lots, cause.pricePoints);
  return draftTransfer(account, {
    ...common(cause),
    transferId: `redeem:${cause.redemptionId}`,
    kind: "redeem",
    changes: { available: negated(taken), held: taken.map((lot) => ({ ...lot, ref: cause.redemptionId })) },
    systemAccount: null,
    title: `兑换：${cause.offeringTitle}`,
  });
}

/** The thing was handed over, so the price leaves the voucher for the shop's account. */
export const fulfilTransfer = (account: Account, cause: RedemptionCause): TransferDraft =>
  draftTransfer(account, {
    ...common(cause),
    transferId: fulfilId(cause),
    kind: "fulfil",
    changes: { held: negated(heldFor(account, cause)) },
    systemAccount: `system:redeemed:${cause.shopId}`,
    title: `已领取：${cause.offeringTitle}`,
  });

/** The handing over was a mistake: the price lies in the voucher again, as before. `fulfilled` is what is taken back. */
export const undoFulfilTransfer = (account: Account, fulfilled: Transfer, cause: RedemptionCause): TransferDraft =>
  draftTransfer(account, {
    ...common(cause),
    transferId: `undo:${cause.redemptionId}:${(cause.undone ?? 0) + 1}`,
    kind: "undoFulfil",
    changes: { held: negated(legOf(fulfilled, account.personId, "held")?.lots ?? []) },
    systemAccount: `system:redeemed:${cause.shopId}`,
    title: `撤销领取：${cause.offeringTitle}`,
    reverses: fulfilled.transferId,
  });

export const fulfilId = ({ redemptionId, undone = 0 }: Pick<RedemptionCause, "redemptionId" | "undone">): string =>
  undone === 0 ? `fulfil:${redemptionId}` : `fulfil:${redemptionId}:${undone}`;

/** The person changed her mind before using the voucher: the price comes back. */
export const cancelTransfer = (account: Account, cause: RedemptionCause): TransferDraft =>
  draftTransfer(account, {
    ...givenBack(account, cause),
    transferId: `cancel:${cause.redemptionId}`,
    kind: "cancelRedemption",
    title: `取消兑换：${cause.offeringTitle}`,
  });

/** Nobody fetched the thing in time: the price comes back. */
export const expireTransfer = (account: Account, cause: RedemptionCause): TransferDraft =>
  draftTransfer(account, {
    ...givenBack(account, cause),
    transferId: `expire:${cause.redemptionId}`,
    kind: "expireRedemption",
    title: `过期退回：${cause.offeringTitle}`,
  });

const heldFor = ({ heldLots }: Account, { redemptionId }: RedemptionCause): readonly Lot[] =>
  heldLots.filter(({ ref }) => ref === redemptionId);

/** Each point comes back to expire when it would have; one whose day passed meanwhile can be spent for a while yet. */
function givenBack(account: Account, cause: RedemptionCause) {
  const held = heldFor(account, cause);
  const graceMs = endOfDayMs(cause.atMs) + graceDays * 86_400_000;
  const back = held.map((lot) => ({ ...lot, ref: "", atMs: lot.atMs <= cause.atMs ? graceMs : lot.atMs }));
  return { ...common(cause), changes: { available: back, held: negated(held) }, systemAccount: null };
}
