import type { Outcome } from "../../../domain/orders/outcome";
import type { Stars } from "../../ui/star-rate";

export const outcomeWords: Record<Outcome, string> = { solved: "已解决", partly: "部分解决", unsolved: "没解决" };

/** How well it was done, in the community's eyes; satisfaction is the resident's word. */
export const qualityWords: Record<Stars, string> = { 1: "很差", 2: "较差", 3: "一般", 4: "良好", 5: "优秀" };

/** What follows from a judgement, before it is given. The exact points are the cloud's to say, after it is. */
export function whatFollows(outcome: Outcome | null, quality: Stars | null): string {
  if (outcome === null) return "先选办得怎么样。";
  if (outcome === "unsolved") return "不计积分，服务时长照常记录。";
  if (quality === null) return "再给服务质量打个分。";
  const share = outcome === "partly" ? "部分解决，积分打七折。" : "";
  const worth = quality === 5 ? "质量优秀，会多一点。" : quality === 4 ? "" : "质量不足良好，积分会少一些。";
  return `按服务时长和质量计积分，时长照常记录。${share}${worth}`;
}
