import { sayWhen } from "../../time/say-time";
import type { OrderView } from "./order-view";

/** What happened, newest first, in words for whoever reads; the cloud tells it to the one who asked. */
export function storyOf({ relation, timeline }: Pick<OrderView, "relation" | "timeline">, nowMs: number) {
  return [...timeline].reverse().map(({ atMs, sentence }) => ({
    when: sayWhen(atMs, nowMs),
    sentence: relation === "requester" ? sentence : forOthers(sentence),
  }));
}

const forOthers = (sentence: string): string =>
  sentence.replace("等您确认", "等居民确认").replace("您已确认", "居民已确认");
