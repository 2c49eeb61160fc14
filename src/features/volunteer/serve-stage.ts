import type { Output } from "../../../contract";

export type OrderView = Output<"orders.show">;

/** What the volunteer sees and does now: answer first, wait for company, go there, work, wait for the others, or nothing any more. */
export type ServeStage = "gathering" | "going" | "working" | "waiting" | "finished" | "over" | "asked" | "notMine";

/** Told from the server's answer alone, so that the page can never offer a step the server would refuse. */
export function serveStage(view: Pick<OrderView, "status" | "takers" | "actions" | "rules">): ServeStage {
  if (view.actions.includes("declineOffer")) return "asked";
  const me = view.takers.find((taker) => taker.isMe);
  if (me === undefined) return "notMine";
  if (view.actions.includes("arrive")) return "going";
  if (view.actions.includes("leave")) return "working";
  if (view.actions.includes("giveBack") && view.takers.length < view.rules.takersNeeded) return "gathering";
  switch (view.status) {
    case "evaluated":
    case "overturned":
      return "finished";
    case "stuck":
    case "answered":
    case "cancelled":
    case "expired":
    case "returned":
      return "over";
    case "inReview":
    case "open":
    case "offered":
    case "taken":
    case "serving":
    case "served":
    case "confirmed":
    case "disputed":
      return "waiting";
  }
}
