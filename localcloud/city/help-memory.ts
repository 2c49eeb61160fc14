import type { Order } from "../../domain/orders/order";
import { wentWell } from "../../domain/orders/went-well";
import { withGoodHelp, type GoodHelp } from "../../domain/people/familiar";

type Help = { readonly atMs: number; readonly personId: string; readonly orderId: string };

/** Who helped whom well, since when: what a beneficiary's own document said at any moment of the plan. */
export type HelpMemory = {
  note(order: Order): void;
  asOf(beneficiaryId: string, atMs: number): readonly GoodHelp[];
};

export function helpMemory(): HelpMemory {
  const helps = new Map<string, Help[]>();
  return {
    note(order) {
      if (!wentWell(order)) return;
      const known = helps.get(order.beneficiaryId) ?? [];
      const more = order.takers.map(({ personId }) => ({ atMs: order.updatedAtMs, personId, orderId: order.orderId }));
      helps.set(
        order.beneficiaryId,
        [...known, ...more].sort((one, other) => one.atMs - other.atMs),
      );
    },
    asOf: (beneficiaryId, atMs) =>
      (helps.get(beneficiaryId) ?? [])
        .filter((help) => help.atMs <= atMs)
        .reduce<readonly GoodHelp[]>((all, { orderId, personId }) => withGoodHelp(all, personId, orderId), []),
  };
}
