import { useDidHide, useDidShow } from "@tarojs/taro";
import { useEffect, useState } from "react";
import { call } from "../../cloud/call";
import { compareHall, type HallNews } from "./compare-hall";
import type { HallSort, OpenOrder } from "./open-order";

const EVERY_MS = 20_000;
const nothingNew: HallNews = { newCount: 0, goneIds: [] };

/**
 * Looks every 20 s, while the page is shown, what came and went. The list itself stays as it is under the person's finger;
 * she decides when to see the new one.
 */
export function useHallNews(sort: HallSort, shown: readonly OpenOrder[] | null): HallNews {
  const [isShown, setShown] = useState(true);
  useDidShow(() => setShown(true));
  useDidHide(() => setShown(false));
  const [found, setFound] = useState<{ since: readonly OpenOrder[]; news: HallNews } | null>(null);

  useEffect(() => {
    if (!isShown || shown === null) return undefined;
    let isOver = false;
    const look = async () => {
      const reply = await call("orders.listHall", { sort });
      if (!isOver && reply.ok) setFound({ since: shown, news: compareHall(shown, reply.value) });
    };
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, [isShown, sort, shown]);

  return found !== null && found.since === shown ? found.news : nothingNew;
}
