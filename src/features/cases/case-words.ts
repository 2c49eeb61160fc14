import type { CaseEvent, CaseState, Remedy } from "../../../domain/cases/case";
import type { MismatchKind, SubjectKind } from "../../../domain/reconciliation/mismatch";
import type { Tone } from "../../ui/status-chip";

export const subjectTitles: Readonly<Record<SubjectKind, string>> = {
  account: "积分账户",
  voucher: "兑换券",
  stock: "库存",
  order: "一单的积分",
  backlog: "消息没送出去",
};

export const mismatchWords: Readonly<Record<MismatchKind, string>> = {
  missingLeg: "收付不平",
  alteredAmount: "记下以后被改过",
  duplicateCause: "同一件事记了两次",
  deletedRow: "少了一笔",
  swappedOrder: "前后接不上",
  forgedBalance: "余额和流水不一样",
  orphanHold: "留着的分和兑换券对不上",
  stockDrift: "件数对不上",
  wrongScope: "记给了不相干的人",
  clockSkew: "时间不对",
  replayedRedeem: "一张券用了两次",
  truncatedTail: "最后几笔对不上",
  missingPosting: "该记的没有记",
  backlog: "等得太久",
};

export const caseStateWords: Readonly<Record<CaseState, { word: string; tone: Tone }>> = {
  open: { word: "等说明", tone: "trouble" },
  proposed: { word: "等核准", tone: "waiting" },
  closed: { word: "办结了", tone: "done" },
};

export const caseEventWords: Readonly<Record<CaseEvent, string>> = {
  opened: "发现对不上",
  proposed: "提出改法",
  refused: "没有同意",
  approved: "核准了",
};

export const remedyText = (remedy: Remedy): string =>
  remedy.kind === "setRight" ? `改成能用 ${remedy.points} 分` : "分数不变，情况说明清楚了";
