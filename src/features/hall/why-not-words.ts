import type { HallRefusal } from "../../../domain/orders/hall-standing";

/** Under the button of an order that is shown though he cannot take it as things are. */
export const whyNotWords: Record<HallRefusal, string> = {
  MISSING_SKILL: "要会专门的手艺才能接",
  TIME_CLASH: "和您接了的单时间撞了",
  TOO_MANY_OPEN: "您手上的单满了，先办完一件",
};
