import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useState } from "react";
import type { Output } from "../../../contract";
import { serverNowMs } from "../../cloud/server-clock";
import { useCall, type Reading } from "../../cloud/use-call";

/** The changing picture, fresh for as long as the page is shown. */
export function useVisitCode(orderId: string): Reading<Output<"orders.showVisitCode">> {
  const reading = useCall("orders.showVisitCode", { orderId });
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const { reload } = reading;
  const untilMs = reading.value?.untilMs ?? null;
  useEffect(() => {
    if (!isShown || untilMs === null) return undefined;
    const timer = setTimeout(() => void reload(), Math.max(500, untilMs - serverNowMs() + 200));
    return () => clearTimeout(timer);
  }, [isShown, untilMs, reload]);
  return reading;
}
