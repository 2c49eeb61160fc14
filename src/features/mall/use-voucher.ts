import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useState } from "react";
import type { Output } from "../../../contract";
import { serverNowMs } from "../../cloud/server-clock";
import { useCall, type Reading } from "../../cloud/use-call";

/** Often enough that the phone shows 已领取 while its owner still stands at the counter. */
const LOOK_EVERY_MS = 10_000;

/**
 * A voucher that stays fresh while it is shown: its QR changes with the minute, and the counter may close it at any time.
 */
export function useVoucher(redemptionId: string): Reading<Output<"mall.showVoucher">> {
  const reading = useCall("mall.showVoucher", { redemptionId });
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const { reload } = reading;
  const isWaiting = reading.value?.status === "waiting";
  const qrValidUntilMs = reading.value?.qrValidUntilMs ?? null;

  useEffect(() => {
    if (!isShown || !isWaiting) return undefined;
    const timer = setInterval(() => void reload(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [isShown, isWaiting, reload]);
  useEffect(() => {
    if (!isShown || qrValidUntilMs === null) return undefined;
    const timer = setTimeout(() => void reload(), Math.max(500, qrValidUntilMs - serverNowMs() + 200));
    return () => clearTimeout(timer);
  }, [isShown, qrValidUntilMs, reload]);
  return reading;
}
