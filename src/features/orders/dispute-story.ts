import { sayWhen } from "../../time/say-time";
import type { Story } from "../../ui/stories-shown";
import type { OrderView } from "./order-view";

type Dispute = NonNullable<OrderView["dispute"]>;

const sideWords: Record<Dispute["side"], string> = { requester: "居民", volunteer: "志愿者" };
const verdictWords: Record<NonNullable<Dispute["verdict"]>["kind"], string> = {
  keep: "社区决定：维持原来的结果",
  redo: "社区决定：重新办理",
  overturn: "社区决定：改判，积分收回",
};

/** Who said what, in the order it was said: one's own words as one's own, the other side as it is called. */
export function disputeStories({ mySide, reply, side, story, verdict }: Dispute, nowMs: number): readonly Story[] {
  const other = side === "requester" ? "volunteer" : "requester";
  const called = (one: Dispute["side"]): string => (one === mySide ? "我" : sideWords[one]);
  const answered: Story =
    reply === null
      ? { who: called(other), words: verdict === null ? "还没有说明情况" : "没有说明情况", when: null }
      : { who: called(other), words: reply.words, when: sayWhen(reply.atMs, nowMs) };
  return [
    { who: `${called(side)}（提出异议）`, words: story.words, when: sayWhen(story.atMs, nowMs) },
    answered,
    ...(verdict === null
      ? []
      : [{ who: verdictWords[verdict.kind], words: verdict.words, when: sayWhen(verdict.atMs, nowMs) }]),
  ];
}
