const general = ["都办好了", "没全办成，说明在下面"] as const;
const byCategory: Record<string, readonly string[]> = {
  medicine: ["药买好送到了", "交代了怎么吃"],
  escort: ["陪着看完病", "送回家了", "药取好了"],
  errand: ["东西买好送到了", "小票交给居民了"],
  repair: ["修好了", "换了零件", "要买零件再来"],
  carrying: ["搬好了", "摆到位了"],
  phoneHelp: ["教会了", "还要再练练"],
  company: ["聊了天", "一起出门走了走"],
  cleaning: ["打扫干净了", "垃圾带走了"],
  haircut: ["头发剪好了"],
};

/** What a volunteer usually did, to tap instead of type. */
export const workWords = (categoryId: string): string[] => [...(byCategory[categoryId] ?? []), ...general];

/** The tapped words and the typed ones as one text of at most 300 characters, which is what the cloud takes. */
export function workDoneText(chosen: readonly string[], typed: string): string {
  const text = [chosen.join("，"), typed.trim()].filter((part) => part !== "").join("。");
  return text.slice(0, 300);
}

/** Under which name the words about an order are kept while they are written. */
export const workDoneDraft = (orderId: string): string => `work-done:${orderId}`;
