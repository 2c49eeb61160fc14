import type { Refusal } from "./kept-step";
import type { OrderView } from "./serve-stage";

/** The order as it is now, as far as it decides about a step that came too late or too early. */
type Standing = Pick<OrderView, "status" | "takers">;

/**
 * What became of a step that the order's status did not allow. `wait`: the arrival has to be told first, perhaps by this
 * person's other phone. Otherwise the cloud's decision in words.
 */
export function judgeKeptStep(kind: "arrive" | "leave", { status, takers }: Standing): Refusal | "wait" {
  const me = takers.find(({ isMe }) => isMe);
  const over = whyOver[status];
  if (over !== undefined) return { code: "WRONG_STATUS", sentence: over };
  if (me === undefined)
    return { code: "WRONG_STATUS", sentence: "这一单已经不在您手上，没有记上。有疑问请打电话给社区。" };
  if (kind === "leave" && me.state === "taken") return "wait";
  if (kind === "arrive" && me.state === "taken") {
    return { code: "WRONG_STATUS", sentence: "这一单还在等别的志愿者，到齐了再签到。" };
  }
  return { code: "WRONG_STATUS", sentence: kind === "arrive" ? arrivedBefore : leftBefore };
}

const arrivedBefore = "社区那边已经记了您到了，这次没有再记。";
const leftBefore = "这一单已经算做完了，您报的走的时间没有记上。有出入请打电话给社区。";

const whyOver: Partial<Record<OrderView["status"], string>> = {
  cancelled: "居民取消了这次求助，没有记上。有疑问请打电话给社区。",
  expired: "这一单过了时间，已经关闭，没有记上。请打电话给社区。",
  stuck: "这件事交给社区了，没有记上。有疑问请打电话给社区。",
  answered: "社区直接答复了居民，没有记上。",
  returned: "社区退回了这次求助，没有记上。",
};
