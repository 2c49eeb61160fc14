import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useRef, useState } from "react";
import type { Output } from "../../../contract";
import { shownMax } from "../../../contract/hall";
import { call } from "../../cloud/call";
import type { OpenOrder } from "./open-order";

export type HallNews = Output<"orders.countNewInHall">;

/** A list as it was read: what it shows, and the cloud's time then. */
export type ShownHall = {
  readonly orders: readonly OpenOrder[];
  readonly asOfMs: number;
};

const EVERY_MS = 30_000;
const nothingNew: HallNews = { newCount: 0, isMore: false, goneIds: [] };

/**
 * Asks every 30 s while the page is seen, and when somebody comes back to it, what came and went. The list itself stays
 * as it is under the person's finger; she decides when to see the new one.
 */
export function useHallNews(shown: ShownHall | null, onlyFitting: boolean): HallNews {
  const [isSeen, setSeen] = useState(true);
  const wasAway = useRef(false);
  useDidShow(() => setSeen(true));
  useDidHide(() => {
    wasAway.current = true;
    setSeen(false);
  });
  const [found, setFound] = useState<{ since: number; news: HallNews } | null>(null);
  const sinceMs = shown?.asOfMs ?? null;
  // Pages that were added below change what is shown, not since when.
  const shownIds = useRef<string[]>([]);
  useEffect(() => {
    shownIds.current = (shown?.orders ?? []).slice(0, shownMax).map((order) => order.orderId);
  }, [shown]);

  useEffect(() => {
    if (!isSeen || sinceMs === null) return undefined;
    let isOver = false;
    const look = async () => {
      const input = { sinceMs, filter: { onlyFitting }, shownIds: shownIds.current };
      const reply = await call("orders.countNewInHall", input);
      if (!isOver && reply.ok) setFound({ since: sinceMs, news: reply.value });
    };
    if (wasAway.current) void look();
    wasAway.current = false;
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [isSeen, sinceMs, onlyFitting]);

  return found !== null && found.since === sinceMs ? found.news : nothingNew;
}
