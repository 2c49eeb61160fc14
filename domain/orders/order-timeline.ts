import type { Verdict } from "./dispute";
import type { EscalationLevel } from "./escalation";
import type { Order } from "./order";
import type { JournalEntry } from "./journal-entry";
import type { OrderEventName } from "./order-event";
import type { OrderRelation } from "./order-relation";

/** One sentence for everybody, or one for the person who asked and one for everybody else; null: only in the journal. */
type Words = string | { readonly requester: string; readonly others: string } | null;

const sentences: Record<OrderEventName, Words> = {
  published: "求助已发出",
  approved: "社区看过了，正在找志愿者",
  returned: "社区退回了这条求助",
  publishedByRule: "正在找志愿者",
  cancelled: "求助已取消",
  grabbed: "有志愿者接单了",
  expired: "时间过了，没有等到志愿者",
  gaveBack: "志愿者来不了，重新找人",
  codeRefused: null,
  arrived: "志愿者到了，开始服务",
  left: { requester: "服务做完了，等您确认", others: "服务做完了，等居民确认" },
  confirmed: { requester: "您已确认", others: "居民已确认" },
  confirmedByRule: "三天没有回复，算已解决",
  evaluated: "社区评过了，这件事办结",
  offered: "社区请了一位志愿者，等他答复",
  offerAccepted: "志愿者答应来",
  offerDeclined: "这位志愿者来不了，接着找",
  offerExpired: "这位志愿者没有答复，接着找",
  takenBack: "社区在换一位志愿者",
  answered: "社区直接答复了",
  foundImpossible: "志愿者办不了，社区在想办法",
  volunteerMissed: "志愿者没有来，重新找人",
  arrivedForCaller: "志愿者到了，开始服务",
  leftByRule: { requester: "时间到了，算服务做完，等您确认", others: "时间到了，算服务做完，等居民确认" },
  confirmedForCaller: "社区打电话问过，已替居民确认",
  reopened: { requester: "您说还没解决，社区在想办法", others: "居民说还没解决，社区在想办法" },
  republished: "社区重新发布，正在找志愿者",
  waitingJoined: null,
  waitingLeft: null,
  handedOver: "志愿者请另一位来接手，等他答复",
  startedShort: "人手先这些，按时上门",
  escalated: null,
  handled: "社区记下了处理办法",
  evidenceAdded: "志愿者拍了照片",
  reminded: null,
  confirmedAtDoor: { requester: "您当面报了完工码，已确认", others: "居民当面报了完工码，已确认" },
  ratedPrivately: null,
  staffCallRecorded: "社区打电话回访过",
  disputed: "有人提出异议，社区在了解情况",
  disputeReplied: "另一方也说明了情况",
  disputeDecided: "社区对异议有了决定",
};

/** The order's story in plain sentences for whoever reads it, oldest first; what concerns only staff is left out. */
export const timelineOf = (
  order: Order,
  reader: OrderRelation,
): readonly { readonly atMs: number; readonly sentence: string }[] =>
  order.journal.flatMap((entry) => {
    const sentence = sentenceFor(entry, order, reader);
    return sentence === null ? [] : [{ atMs: entry.atMs, sentence }];
  });

function sentenceFor(entry: JournalEntry, order: Order, reader: OrderRelation): string | null {
  const own = ownSentence(entry, order);
  if (own !== null) return own;
  // That somebody had to be rung up would tell a volunteer how he was rated.
  if (entry.event === "staffCallRecorded" && reader === "taker") return null;
  const words = sentences[entry.event];
  if (words === null || typeof words === "string") return words;
  return reader === "requester" ? words.requester : words.others;
}

/** What this very step says beyond its kind: the words somebody wrote, or the level that was reached. */
function ownSentence(entry: JournalEntry, order: Order): string | null {
  if (entry.level !== undefined) return levelSentence(entry.level, entry.about?.length ?? 0);
  switch (entry.event) {
    case "published":
      return entry.status === "open" ? "求助已发出，正在找志愿者" : null;
    case "returned":
      return order.returnReason === null ? null : `社区退回了这条求助：${order.returnReason}`;
    case "answered":
      return order.answer === null ? null : `社区答复：${order.answer}`;
    case "disputeDecided":
      return order.dispute?.verdict == null ? null : verdictWords[order.dispute.verdict.kind];
    default:
      return null;
  }
}

/** What she may know of the search for somebody: how many neighbours were told, and who is responsible now. */
function levelSentence(level: EscalationLevel, told: number): string {
  switch (level) {
    case "neighbours":
      return told === 0 ? "正在附近找志愿者" : `已通知 ${told} 位邻居`;
    case "nearby":
      return told === 0 ? "正在稍远一点找志愿者" : `又通知了附近 ${told} 位志愿者`;
    case "community":
      return told === 0 ? "正在全社区找志愿者" : `又通知了全社区 ${told} 位志愿者`;
    case "gridWorker":
      return "还没有人接，已请网格员来安排";
    case "communityStaff":
      return "还没有人接，已请社区来安排";
    case "street":
      return "还没有人接，已请街道来安排";
    case "duty":
      return "轮值办：值班人员记下了处理办法";
    case "supervised":
      return "督办办：社区在督促办理";
    case "joint":
      return "聚焦办：几家单位一起来办";
  }
}

const verdictWords: Record<Verdict, string> = {
  keep: "社区核实后，维持原来的结果",
  redo: "社区核实后，决定重新办理",
  overturn: "社区核实后，改判，已发的积分收回",
};
