import { playRedemption, playWriteOff } from "./mall-scenes";
import { nothing, type RepeatStory } from "./repeat-story";

/** What is told of a shop's books. */
export const mallKeepingRepeatStories: readonly RepeatStory[] = [
  {
    call: "mall.undoFulfil",
    by: "keeper",
    prepare: (test) => playRedemption(test, "fulfilled"),
    otherwise: () => ({ reason: "别的话" }),
    foreigner: "farKeeper",
  },
  {
    call: "mall.receiveStock",
    by: "keeper",
    prepare: nothing,
    otherwise: () => ({ pieces: 21 }),
    foreigner: "farKeeper",
  },
  {
    call: "mall.enterCount",
    by: "keeper",
    prepare: nothing,
    otherwise: () => ({ pieces: 21 }),
    foreigner: "farKeeper",
  },
  {
    call: "mall.askWriteOff",
    by: "keeper",
    prepare: nothing,
    otherwise: () => ({ pieces: 3 }),
    foreigner: "farKeeper",
  },
  {
    call: "mall.saveOffering",
    by: "keeper",
    prepare: nothing,
    otherwise: () => ({ editVersion: 7 }),
    foreigner: "farKeeper",
  },
  {
    call: "mall.priceOffering",
    by: "staff",
    prepare: nothing,
    otherwise: () => ({ pricePoints: 10 }),
    foreigner: "farStaff",
  },
  {
    call: "mall.saveShopHours",
    by: "keeper",
    prepare: nothing,
    otherwise: () => ({ hours: [{ weekdays: [6], fromMinute: 540, untilMinute: 690 }] }),
    foreigner: "farKeeper",
  },
  {
    call: "mall.closeDay",
    by: "keeper",
    prepare: nothing,
    otherwise: () => ({ note: "少一块" }),
    foreigner: "farKeeper",
  },
  {
    call: "reports.exportSettlement",
    by: "keeper",
    prepare: nothing,
    otherwise: () => ({ period: "2026-02" }),
    foreigner: "farKeeper",
  },
  {
    call: "mall.decideStockMatter",
    by: "staff",
    prepare: async (test) => ({ stockMatterId: await playWriteOff(test) }),
    otherwise: () => ({ reason: "别的话" }),
    foreigner: "farStaff",
  },
];
