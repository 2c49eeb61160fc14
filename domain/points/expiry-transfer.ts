import { yearAt, yearBounds } from "../calendar/shanghai-day";
import type { Account } from "./account";
import { draftTransfer } from "./draft-transfer";
import type { Lot } from "./lot";
import type { TransferDraft } from "./transfer";

/** Points that can be spent from a moment on expire with the last day of a later year. `validYears` is the policy's. */
export const expiryOf = (fromMs: number, validYears: number): number => yearBounds(yearAt(fromMs) + validYears).untilMs;

/** The first lot whose time is over; null when there is none. */
export const dueExpiry = ({ lots }: Account, nowMs: number): Lot | null =>
  lots.find(({ atMs }) => atMs <= nowMs) ?? null;

/** Points nobody spent in their time go back to where they came from. */
export const expiryTransfer = (account: Account, lot: Lot, nowMs: number): TransferDraft =>
  draftTransfer(account, {
    transferId: `expiry:${account.personId}:${lot.atMs}`,
    kind: "expiry",
    changes: { available: [{ ...lot, points: 0 - lot.points }] },
    systemAccount: "system:expired",
    title: "积分过期",
    breakdown: [`${lot.points} 分到期没有用，已经收回`, "服务时长一直保留"],
    byPersonId: "clock",
    atMs: nowMs,
  });

const warnedDays = 30;

/** People hear of points that expire thirty days before. */
export const expiryWarningMs = (expiresAtMs: number): number => expiresAtMs - warnedDays * 86_400_000;
