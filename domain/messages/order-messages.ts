import type { JournalEntry } from "../orders/journal-entry";
import type { Order } from "../orders/order";
import type { Message } from "./message";
import { audience } from "./order-audience";
import { asksItself, wordings, yourTurn } from "./order-wordings";

/** Who hears of this step of the order. The one who took the step is not told of it. */
export function orderMessages(order: Order, entry: JournalEntry): readonly Message[] {
  const asking = asksItself.has(entry.event) ? [] : [yourTurn];
  return [...(wordings[entry.event] ?? []), ...asking].flatMap((wording) =>
    audience(order, entry, wording.to)
      .filter((personId) => personId !== entry.byPersonId)
      .map((personId) => ({
        personId,
        title: wording.title,
        sentence: wording.sentence(order, entry),
        about: order.category.name,
        template: entry.event === "grabbed" ? ("grabbed" as const) : ("orderProgress" as const),
        // Where somebody may be in danger, half an hour is all he has, by night as well.
        ...(wording.to === "asked" ? { isQuestion: true, isUrgent: order.isUrgent === true } : {}),
      })),
  );
}
