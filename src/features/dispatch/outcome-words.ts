import type { DispatchOutcome, UndoOutcome } from "../../../domain/matching/dispatch-outcome";
import type { Tone } from "../../ui/status-chip";

export type Words = { readonly word: string; readonly tone: Tone; readonly text: string };

/** What became of an order that was sent out, as staff read it. */
export const outcomeWords: Readonly<Record<DispatchOutcome, Words>> = {
  offered: { word: "派出了", tone: "active", text: "在等答复，到时间没答复就重新找人。" },
  taken: { word: "已有人接", tone: "done", text: "刚被邻居接走了，不用再派。" },
  partlyTaken: { word: "还缺人", tone: "waiting", text: "有邻居先接了名额，人还没齐，可以再派。" },
  open: { word: "等人接", tone: "waiting", text: "现在没有人办，可以再派。" },
  asked: { word: "已有人派", tone: "waiting", text: "同事已经请了人，等他答复。" },
  stuck: { word: "异常", tone: "trouble", text: "办到一半卡住了，请到工作台“异常”里处理。" },
  over: { word: "不用派了", tone: "quiet", text: "求助取消了、有了结果，或过了时间。" },
  unknown: { word: "没派成", tone: "trouble", text: "找不到这一单，请刷新。" },
  ownMatter: { word: "没派成", tone: "trouble", text: "是您自家的事，请同事来派。" },
  volunteerBusy: { word: "没派成", tone: "trouble", text: "请的人没空了，这一单没有派，请换一位。" },
  volunteerGone: { word: "没派成", tone: "trouble", text: "请的人现在不能接单，这一单没有派，请换一位。" },
  volunteerUnfit: { word: "没派成", tone: "trouble", text: "请的人不合适去，这一单没有派，请换一位。" },
  notReached: { word: "没来得及", tone: "waiting", text: "还没轮到，请接着派。" },
};

/** Nobody knows whether it was sent out: its call got no answer. */
export const lostWords: Words = {
  word: "没有收到答复",
  tone: "trouble",
  text: "不知道派出去没有，请到最下面再发一次，不会重复派。",
};

export const undoWords: Readonly<Record<UndoOutcome, Words>> = {
  withdrawn: { word: "撤回了", tone: "quiet", text: "又在等人接了。" },
  answered: { word: "撤不回", tone: "waiting", text: "他答复过了，或过了时间。现在怎样，到“派出的”里看。" },
  unknown: { word: "撤不回", tone: "trouble", text: "找不到这一单，请刷新。" },
  notReached: { word: "没来得及", tone: "waiting", text: "还没轮到，请再撤一次。" },
};

/** Whom it was put before, or was to be; otherwise somebody else has it, or nobody. */
export const concernsProposed = (outcome: DispatchOutcome): boolean =>
  outcome === "offered" || outcome === "notReached" || outcome.startsWith("volunteer");

/** It still waits for somebody, and somebody else may be found for it. */
export const mayTryAgain = (outcome: DispatchOutcome): boolean =>
  outcome === "open" || outcome === "partlyTaken" || outcome.startsWith("volunteer");
