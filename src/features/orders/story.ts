import { sayWhen } from "../../time/say-time";
import type { OrderView } from "./order-view";

/** What happened, newest first. */
export const storyOf = (timeline: OrderView["timeline"], nowMs: number) =>
  [...timeline].reverse().map(({ atMs, sentence }) => ({ when: sayWhen(atMs, nowMs), sentence }));
