/** How somebody who deleted her registration is called wherever her part in something must stay. */
export const deletedName = "已注销用户";

export const deletedOpenid = (personId: string): string => `deleted:${personId}`;

/** What stops a person from deleting her registration: something is still under way that others wait for. */
export function deletionRefusal(standing: {
  readonly unfinishedOrders: number;
  readonly waitingVouchers: number;
  readonly heldPoints: number;
  readonly availablePoints: number;
  readonly givesUpPoints: number;
}): "ORDERS_OPEN" | "VOUCHERS_OPEN" | "POINTS_CHANGED" | null {
  if (standing.unfinishedOrders > 0) return "ORDERS_OPEN";
  if (standing.waitingVouchers > 0 || standing.heldPoints > 0) return "VOUCHERS_OPEN";
  // Points cannot be had back: she must have seen how many she lets go.
  return standing.availablePoints === standing.givesUpPoints ? null : "POINTS_CHANGED";
}
