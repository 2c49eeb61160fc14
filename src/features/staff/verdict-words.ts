import type { Verdict } from "../../../domain/orders/dispute";

export const verdictWords: Record<Verdict, string> = { keep: "维持原来的", redo: "重新办理", overturn: "改判" };

/** What a decision leads to, before it is made. */
export function verdictFollows(verdict: Verdict, wasJudged: boolean): string {
  const back = wasJudged ? "已发的积分和时长收回，收到零为止。" : "";
  if (verdict === "keep") return wasJudged ? "积分和时长不变。" : "回到待评单。";
  if (verdict === "redo") return `${back}这件事回到社区，另想办法。`;
  return wasJudged ? `${back}这件事到此为止。` : "这一单不再评，不计积分。";
}
