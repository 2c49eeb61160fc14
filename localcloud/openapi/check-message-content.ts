import { setTimeout as sleep } from "node:timers/promises";
import type { Faults } from "../gateway/faults";
import type { RecentVisitors } from "../identity/recent-visitors";
import { openApiTimeout, refused, type OpenApiAnswer } from "./openapi-answer";

type Verdict = "pass" | "review" | "risky";

type WordRule = {
  word: string;
  verdict: Verdict;
  /** WeChat's label: 10001 advertising, 20003 abuse, 20006 crime, 20008 fraud, 21000 other. */
  label: number;
};

const normalLabel = 100;
const otherLabel = 21000;
const longestContent = 2500;
const timeoutAnswerMs = 1_000;

// Enough to try every branch by hand; WeChat's own judgement cannot be imitated.
const wordRules: WordRule[] = [
  { word: "赌博", verdict: "risky", label: 20006 },
  { word: "刷单", verdict: "risky", label: 20008 },
  { word: "高利贷", verdict: "risky", label: 20008 },
  { word: "代开发票", verdict: "risky", label: 20006 },
  { word: "傻逼", verdict: "risky", label: 20003 },
  { word: "转账", verdict: "review", label: 20008 },
  { word: "保健品", verdict: "review", label: 10001 },
  { word: "加微信", verdict: "review", label: 10001 },
];

/** `security.msgSecCheck` version 2: looks at all given texts; the fault switch may force a verdict, a time-out or an error. */
export async function checkMessageContent(
  given: Record<string, unknown>,
  faults: Faults,
  visitors: RecentVisitors,
): Promise<OpenApiAnswer> {
  const { version, scene, openid, content } = given;
  if (version !== 2) return refused(44991, "only version 2 is emulated");
  if (typeof content !== "string" || content === "") return refused(44004, "empty content");
  if (content.length > longestContent) return refused(45002, "content size out of limit");
  if (![1, 2, 3, 4].includes(Number(scene))) return refused(40097, "invalid args: scene");
  if (typeof openid !== "string" || openid === "") return refused(40003, "invalid openid");
  if (!visitors.isRecent(openid)) return refused(61010, "code is expired");
  if (faults.contentCheck === "error") return refused(-1, "system error");
  if (faults.contentCheck === "timeout") {
    await sleep(timeoutAnswerMs);
    return { kind: "platform", errorCode: openApiTimeout };
  }
  const texts = [given.title, content, given.nickname, given.signature]
    .filter((text) => typeof text === "string")
    .join("\n");
  const rule = faults.contentCheck === null ? worstRule(texts) : forced(faults.contentCheck);
  const detail = [{ strategy: "keyword", errcode: 0, suggest: rule.verdict, label: rule.label, keyword: rule.word }];
  return {
    kind: "data",
    data: { result: { suggest: rule.verdict, label: rule.label }, detail, trace_id: `local-${Date.now()}` },
  };
}

function forced(verdict: Verdict): WordRule {
  return { word: "", verdict, label: verdict === "pass" ? normalLabel : otherLabel };
}

function worstRule(text: string): WordRule {
  const met = wordRules.filter(({ word }) => text.includes(word));
  return met.find(({ verdict }) => verdict === "risky") ?? met[0] ?? forced("pass");
}
