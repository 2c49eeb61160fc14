import { useState } from "react";
import { offerMessages } from "../../cloud/offer-messages";
import { useChange } from "../../cloud/use-change";
import { goOnTo } from "../../device/go-to";

/** What came of being asked; null while the person has not answered. `gone`: it was no longer hers to answer. */
export type OfferEnd = "declined" | "gone" | null;

/** The yes or no of the one the community asked. A yes leads straight to the work. */
export function useOfferAnswer(orderId: string, reload: () => Promise<void>) {
  const { run, isRunning, error } = useChange("orders.answerOffer");
  const [end, setEnd] = useState<OfferEnd>(null);
  const [decision, setDecision] = useState<"accept" | "decline">("accept");
  const answer = async (next: "accept" | "decline") => {
    setDecision(next);
    if (next === "accept") offerMessages(["orderProgress"]);
    const reply = await run({ orderId, decision: next });
    if (!reply.ok) {
      if (reply.code === "WRONG_STATUS" || reply.code === "NOT_FOUND") setEnd("gone");
      return;
    }
    if (next === "decline") setEnd("declined");
    // The next page would show the old question for as long as the last answer counts as fresh.
    await reload();
    if (next === "accept") goOnTo("/packages/volunteer/serve/index", { orderId });
  };
  return { end, error, running: isRunning ? decision : null, answer };
}

export type OfferAnswering = ReturnType<typeof useOfferAnswer>;
