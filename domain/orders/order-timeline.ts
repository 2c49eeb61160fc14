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
  confirmedByRule: "三天没有回复，系统已代为确认",
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
  if (entry.event === "published" && entry.status === "open") return "求助已发出，正在找志愿者";
  if (entry.event === "returned" && order.returnReason !== null) return `社区退回了这条求助：${order.returnReason}`;
  if (entry.event === "answered" && order.answer !== null) return `社区答复：${order.answer}`;
  const words = sentences[entry.event];
  if (words === null || typeof words === "string") return words;
  return reader === "requester" ? words.requester : words.others;
}
