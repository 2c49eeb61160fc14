import { alone, ticking } from "../world/ask";
import type { Player } from "./player";

/** What a scene is about. */
export type Mark = {
  readonly orderId?: string;
  readonly otherOrderId?: string;
  readonly redemptionId?: string;
  readonly alarmId?: string;
  readonly messageId?: string;
  readonly recurrenceId?: string;
  readonly teamId?: string;
  readonly entryId?: string;
  readonly otherEntryId?: string;
  readonly requestId?: string;
  readonly matterId?: string;
  readonly batchId?: string;
  /** When the scene begins, where nothing else says so. */
  readonly dueAtMs?: number;
};

/** So many served, and she has said how it was. */
export async function playConfirmed(player: Player, volunteers: string[], stars: 2 | 5 = 5): Promise<Mark> {
  const isAlone = volunteers.length === 1;
  const orderId = await player.publishes("ann", isAlone ? "errand" : "moving", isAlone ? undefined : volunteers.length);
  await player.grabs(orderId, ...volunteers);
  await player.arrives(orderId, ...volunteers);
  await player.leaves(orderId, ...volunteers);
  await player.does("ann", "orders.confirm", { orderId, outcome: "solved", stars, tags: [], comment: "" });
  return { orderId };
}

/** The same volunteer served two neighbours, and nobody has judged either service. */
export async function playTwoConfirmed(player: Player): Promise<Mark> {
  const { orderId } = await playConfirmed(player, ["vic"]);
  const otherOrderId = await player.publishes("bea");
  await player.grabs(otherOrderId, "vic");
  await player.arrives(otherOrderId, "vic");
  await player.leaves(otherOrderId, "vic");
  const said = { outcome: "solved" as const, stars: 4 as const, tags: [], comment: "" };
  await player.does("bea", "orders.confirm", { orderId: otherOrderId, ...said });
  return { orderId, otherOrderId };
}

export async function playEvaluated(player: Player, volunteers: string[]): Promise<Mark> {
  const mark = await playConfirmed(player, volunteers);
  const judgement = { outcome: "solved" as const, quality: 5 as const, comment: "", recheck: "" };
  await player.does("staff", "orders.evaluate", { orderId: mark.orderId ?? "", ...judgement });
  return mark;
}

/** Their points can be spent now. */
export async function pastPending({ world }: Player): Promise<void> {
  world.time.advance(73 * 3_600_000);
  await alone(world, ticking);
}

/** She objects to what was judged. Part of what he had got is spent already. */
export async function playDisputed(player: Player, volunteers: string[]): Promise<Mark> {
  const mark = await playEvaluated(player, volunteers);
  await pastPending(player);
  await player.does("vic", "mall.redeem", { offeringId: "rice" });
  await player.does("ann", "orders.dispute", { orderId: mark.orderId ?? "", story: "其实没做完" });
  return mark;
}

/** It was to be done again, and he has done it again. */
export async function playRedone(player: Player): Promise<Mark> {
  const mark = await playDisputed(player, ["vic"]);
  const orderId = mark.orderId ?? "";
  await player.does("chief", "orders.decideDispute", { orderId, verdict: "redo", words: "再去一次" });
  await playAgain(player, orderId, "vic");
  return mark;
}

/** He began it, it was not solved, and somebody else did it. */
export async function playDoneByOther(player: Player): Promise<Mark> {
  const mark = await playConfirmed(player, ["vic"]);
  const orderId = mark.orderId ?? "";
  await player.does("ann", "orders.reopen", { orderId, reason: "还在漏" });
  await playAgain(player, orderId, "wes");
  return mark;
}

async function playAgain(player: Player, orderId: string, who: string): Promise<void> {
  await player.does("grid", "orders.republish", { orderId, reason: "换个人看看" });
  await player.grabs(orderId, who);
  await player.arrives(orderId, who);
  await player.leaves(orderId, who);
  await player.does("ann", "orders.confirm", { orderId, outcome: "solved", stars: 5, tags: [], comment: "" });
}
