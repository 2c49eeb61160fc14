import type { Outcome } from "../../../domain/orders/outcome";
import type { Stars } from "../../ui/star-rate";

export const outcomeWords: Record<Outcome, string> = { solved: "已解决", partly: "部分解决", unsolved: "没解决" };

/** What follows from a judgement, before it is given; null while it is half made. The exact points the cloud says after it. */
export function whatFollows(outcome: Outcome | null, quality: Stars | null): string | null {
  if (outcome === null) return null;
  if (outcome === "unsolved") return "不计积分，服务时长照常记录。";
  if (quality === null) return null;
  const share = outcome === "partly" ? "部分解决，积分会打折。" : "";
  const worth = quality === 5 ? "质量优秀，会多一点。" : quality === 4 ? "" : "质量不足良好，积分会少一些。";
  return `按服务时长和质量计积分，时长照常记录。${share}${worth}`;
}
