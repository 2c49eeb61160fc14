import type { Output } from "../../../contract";

type OnShelf = Pick<
  Output<"mall.listOfferings">["offerings"][number],
  "kind" | "available" | "isBooked" | "session" | "waitingCount"
>;

const units: Record<OnShelf["kind"], string> = { goods: "件", service: "次", training: "个座位", venue: "场" };
const LOW = 5;

/** How much is left, as somebody at the counter says it. */
export function shelfWord({ kind, available, isBooked, session, waitingCount }: OnShelf): {
  text: string;
  isLow: boolean;
} {
  if (isBooked) return { text: "可以预约", isLow: false };
  // A seat that came free while others wait is theirs.
  const isFull = available === 0 || waitingCount > 0;
  if (isFull && session !== null) {
    return { text: waitingCount === 0 ? "坐满了，可以排队" : `坐满了，${waitingCount} 人在排队`, isLow: true };
  }
  if (available === 0) return { text: "换完了", isLow: true };
  const isLow = available <= LOW;
  return { text: `${isLow ? "只剩" : "还有"} ${available} ${units[kind]}`, isLow };
}
